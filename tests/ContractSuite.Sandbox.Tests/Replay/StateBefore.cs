using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>
/// What the recorded workspace must have held before a group of exchanges: every record that the group shows and did not make,
/// as it was first seen; records of other groups that it names by id; and nameless ones, up to the count that was told, with the
/// lowest position from which the first new record went on.
/// </summary>
internal static partial class StateBefore
{
    private static readonly Lazy<IReadOnlyDictionary<string, (string Plural, JsonObject Record)>> Everywhere = new(() => Recording.Groups
        .SelectMany(Recording.Read)
        .SelectMany(ShownRecords.Of)
        .Where(shown => shown.Record.ContainsKey("createdAt") && shown.Record.ContainsKey("position"))
        .DistinctBy(shown => shown.Record["id"]!.ToString())
        .ToDictionary(shown => shown.Record["id"]!.ToString()));

    /// <summary>Records by plural name.</summary>
    public static IReadOnlyDictionary<string, JsonArray> Of(IReadOnlyList<Recording> group)
    {
        var made = MadeRecords.Of(group);
        var found = group.SelectMany(ShownRecords.Of)
            .Concat(group.SelectMany(Named).Where(Everywhere.Value.ContainsKey).Select(id => Everywhere.Value[id]))
            .Where(shown => !made.Contains(shown.Record["id"]!.ToString()))
            .DistinctBy(shown => (shown.Plural, shown.Record["id"]!.ToString()))
            .ToLookup(shown => shown.Plural, shown => (JsonObject)shown.Record.DeepClone());
        return found.Select(records => records.Key).Union(Totals(group).Keys).Union(LowestPositions(group, made).Keys)
            .ToDictionary(plural => plural, plural => Filled([.. found[plural]], Totals(group).GetValueOrDefault(plural), LowestPositions(group, made).GetValueOrDefault(plural)));
    }

    private static IEnumerable<string> Named(Recording recording) => Ids().Matches(recording.Path + recording.Sent?.ToJsonString()).Select(match => match.Value);

    private static JsonArray Filled(List<JsonObject> seen, int total, double? lowest)
    {
        var missing = Math.Max(total - seen.Count(record => record["deletedAt"] is null), lowest is null ? 0 : 1);
        var unseen = Enumerable.Range(1, missing).Select(number => new JsonObject { ["id"] = $"ffffffff-ffff-4fff-8fff-{number:000000000000}", ["position"] = lowest ?? 0 });
        return [.. seen, .. unseen];
    }

    /// <summary>How many records of an object there were, from the first list without a filter, without those made until then; at least those of a page.</summary>
    private static Dictionary<string, int> Totals(IReadOnlyList<Recording> group)
    {
        var (totals, changes, known) = (new Dictionary<string, int>(), new Dictionary<string, int>(), new HashSet<string>());
        foreach (var recording in group)
        {
            foreach (var (plural, total) in Counted(recording))
            {
                totals.TryAdd(plural, total - changes.GetValueOrDefault(plural));
            }

            foreach (var (changed, change) in MadeRecords.Changes(recording, known))
            {
                changes[changed] = changes.GetValueOrDefault(changed) + change;
            }
        }

        foreach (var (plural, page) in group.SelectMany(Paged))
        {
            totals.TryAdd(plural, page);
        }

        return totals;
    }

    /// <summary>The counts that lists without a filter tell, by plural name.</summary>
    private static IEnumerable<(string Plural, int Total)> Counted(Recording recording)
    {
        var rest = recording.IsGood && !recording.Path.Contains("filter=", StringComparison.Ordinal) && recording.Body!["totalCount"] is JsonValue total
            && recording.Body["data"] is JsonObject data && KnownObjects.Plural(data.First().Key) is { } plural ? [(plural, (int)total)] : Array.Empty<(string, int)>();
        return rest.Concat(GraphQLRoots.Of(recording)
            .Where(root => !root.IsFiltered && root.Answer["totalCount"] is JsonValue && KnownObjects.Plural(root.Name) == root.Name)
            .Select(root => (root.Name, (int)root.Answer["totalCount"]!)));
    }

    /// <summary>How many records pages without a filter show that do not count them.</summary>
    private static IEnumerable<(string Plural, int Shown)> Paged(Recording recording) => GraphQLRoots.Of(recording)
        .Where(root => !root.IsFiltered && root.Answer["edges"] is JsonArray && KnownObjects.Plural(root.Name) == root.Name)
        .Select(root => (root.Name, root.Answer["edges"]!.AsArray().Count));

    /// <summary>The position below which the first new record of an object went, by plural name.</summary>
    private static Dictionary<string, double?> LowestPositions(IReadOnlyList<Recording> group, HashSet<string> made) => group
        .Where(recording => (recording.Sent as JsonObject)?["position"] is null)
        .SelectMany(ShownRecords.Of)
        .Where(shown => made.Contains(shown.Record["id"]!.ToString()) && shown.Record["position"] is JsonValue)
        .GroupBy(shown => shown.Plural)
        .ToDictionary(records => records.Key, records => (double?)records.First().Record["position"] + 1);

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
