using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>The records that exchanges created, and how they changed the number of records.</summary>
internal static class MadeRecords
{
    /// <summary>Ids of what a group created.</summary>
    public static HashSet<string> Of(IReadOnlyList<Recording> group) =>
        [.. group.SelectMany(recording => ShownRecords.Of(recording).Where(shown => Makes(recording, shown.Record)).Select(shown => shown.Record["id"]!.ToString()))];

    /// <summary>By how much an exchange changed the number of visible records, by plural name.</summary>
    public static IEnumerable<(string Plural, int Change)> Changes(Recording recording)
    {
        if (ShownRecords.Of(recording).FirstOrDefault() is not { Plural: { } plural })
            return [];

        var count = ShownRecords.Of(recording).Count(shown => shown.Plural == plural);
        var key = ((recording.Body as JsonObject)?["data"] as JsonObject)?.First().Key ?? "";
        return key switch
        {
            _ when key.StartsWith("create", StringComparison.Ordinal) => [(plural, count)],
            _ when key.StartsWith("delete", StringComparison.Ordinal) || key.StartsWith("destroy", StringComparison.Ordinal) => [(plural, -count)],
            _ => [],
        };
    }

    /// <summary>Created by this very exchange: an upsert that changed what was there gives it a later time; a dry run makes nothing that stays.</summary>
    private static bool Makes(Recording recording, JsonObject record)
    {
        var text = recording.Sent?.ToJsonString() ?? "";
        var creates = recording.Status == 201 || (recording.Path == "/graphql" && text.Contains("create", StringComparison.Ordinal));
        var isFirstSeen = record["createdAt"]?.ToString() == record["updatedAt"]?.ToString() || text.Contains("createdAt", StringComparison.Ordinal) || record["updatedAt"] is null;
        return (creates && isFirstSeen) || text.Contains("dryRun", StringComparison.Ordinal);
    }
}
