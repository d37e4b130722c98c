using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>The records that exchanges created, and how they changed the number of records.</summary>
internal static class MadeRecords
{
    /// <summary>Ids of what a group created, even where the recorder cut that off, and those that it gave to what was there.</summary>
    public static HashSet<string> Of(IReadOnlyList<Recording> group)
    {
        var made = group.SelectMany(recording => ShownRecords.Of(recording).Where(shown => Makes(recording, shown.Record))).ToList();
        var first = made.Select(shown => Created(shown.Record)).Where(time => time.Length > 0).DefaultIfEmpty("9999").Min(StringComparer.Ordinal);
        var later = group.SelectMany(ShownRecords.Of).Where(shown => string.CompareOrdinal(Created(shown.Record), first) > 0);
        return [.. made.Concat(later).Select(shown => shown.Record["id"]!.ToString()), .. group.SelectMany(Given)];
    }

    /// <summary>When a record says that it was made; nothing where that was changed or is not shown.</summary>
    private static string Created(JsonObject record) => record["createdAt"]?.ToString() is { } time && time.StartsWith("2026-11-24T", StringComparison.Ordinal) ? time : "";

    /// <summary>By how much an exchange changed the number of visible records, by plural name; what is known was there before an upsert.</summary>
    public static IEnumerable<(string Plural, int Change)> Changes(Recording recording, HashSet<string> known)
    {
        if (ShownRecords.Of(recording).FirstOrDefault() is not { Plural: { } plural })
            return [];

        var count = ShownRecords.Of(recording).Count(shown => shown.Plural == plural);
        var unknown = ShownRecords.Of(recording).Count(shown => shown.Plural == plural && known.Add(shown.Record["id"]!.ToString()));
        var key = ((recording.Body as JsonObject)?["data"] as JsonObject)?.First().Key ?? "";
        return key switch
        {
            _ when key.StartsWith("create", StringComparison.Ordinal) => [(plural, unknown)],
            _ when key.StartsWith("delete", StringComparison.Ordinal) || key.StartsWith("destroy", StringComparison.Ordinal) => [(plural, -count)],
            _ => [],
        };
    }

    private static IEnumerable<string> Given(Recording recording) =>
        recording.Method == "PATCH" && recording.IsGood && (recording.Sent as JsonObject)?["id"] is JsonValue id ? [id.ToString()] : [];

    /// <summary>Created by this very exchange: an upsert that changed what was there gives it a later time; a dry run makes nothing that stays.</summary>
    private static bool Makes(Recording recording, JsonObject record)
    {
        var text = recording.Sent?.ToJsonString() ?? "";
        var creates = recording.Status == 201 || (recording.Path == "/graphql" && text.Contains("create", StringComparison.Ordinal));
        var isFirstSeen = record["createdAt"]?.ToString() == record["updatedAt"]?.ToString() || text.Contains("createdAt", StringComparison.Ordinal) || record["updatedAt"] is null;
        return (creates && isFirstSeen) || text.Contains("dryRun", StringComparison.Ordinal);
    }
}
