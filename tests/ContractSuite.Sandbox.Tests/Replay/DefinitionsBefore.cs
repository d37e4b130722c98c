using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>
/// The ids that standard objects and fields had in the recorded workspace, as far as the recordings tell them: there were several
/// workspaces, each with its own. Those of which nothing is told come last in lists, which go by id descending.
/// </summary>
internal static partial class DefinitionsBefore
{
    /// <summary>Universal identifiers of the published metadata by name: the demonstration's own differ from workspace to workspace.</summary>
    private static readonly IReadOnlyDictionary<string, string> Universals = Definitions(KnownObjects.Published, "").ToDictionary(definition => definition.Name, definition => definition.Universal);

    /// <summary>Every definition of the published metadata: its id there by its universal identifier.</summary>
    private static readonly IReadOnlyDictionary<string, string> Published = Definitions(KnownObjects.Published, "").ToDictionary(definition => definition.Universal, definition => definition.Id);

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Told = new(() => Recording.Groups
        .SelectMany(Recording.Read)
        .SelectMany(recording => Definitions(recording.Body, ""))
        .Select(definition => (definition.Id, Universal: Universals.GetValueOrDefault(definition.Name, definition.Universal)))
        .Where(definition => Published.ContainsKey(definition.Universal))
        .DistinctBy(definition => definition.Id)
        .ToDictionary(definition => definition.Id, definition => definition.Universal));

    /// <summary>Ids by universal identifier; none where the group speaks of the workspace whose metadata is published.</summary>
    public static IReadOnlyDictionary<Guid, Guid> Ids(IReadOnlyList<Recording> group)
    {
        var named = group
            .SelectMany(recording => Ids().Matches($"{recording.Path}{recording.Sent?.ToJsonString()}{recording.Body?.ToJsonString()}"))
            .Select(match => match.Value)
            .Where(Told.Value.ContainsKey)
            .Distinct()
            .ToDictionary(id => Told.Value[id]);
        return named.All(definition => Published[definition.Key] == definition.Value)
            ? new Dictionary<Guid, Guid>()
            : Published.Keys.Select((universal, place) => (Universal: universal, Unseen: $"00000000-0000-4000-8000-{place:000000000000}"))
                .ToDictionary(pair => Guid.Parse(pair.Universal), pair => Guid.Parse(named.GetValueOrDefault(pair.Universal, pair.Unseen)));
    }

    /// <summary>Objects by their singular name, fields by that of their object and their own.</summary>
    private static IEnumerable<(string Name, string Universal, string Id)> Definitions(JsonNode? node, string within) => node switch
    {
        JsonArray list => list.SelectMany(item => Definitions(item, within)),
        JsonObject json when json["universalIdentifier"] is JsonValue universal && json["id"] is JsonValue id && Name(json, within) is { } name =>
            Below(json, name).Prepend((name, universal.ToString(), id.ToString())),
        JsonObject json => Below(json, within),
        _ => [],
    };

    private static string? Name(JsonObject json, string within) => json["nameSingular"]?.ToString() ?? (json["name"] is JsonValue name ? $"{within}.{name}" : null);

    private static IEnumerable<(string Name, string Universal, string Id)> Below(JsonObject json, string within) => json.SelectMany(property => Definitions(property.Value, within));

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
