using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>Pairs the items of two lists: by place, but definitions of fields by name, as their order is that of the database's pages.</summary>
internal static class NamedLists
{
    public static IEnumerable<(JsonNode? Recorded, JsonNode? Actual)> Pairs(JsonArray recorded, JsonArray actual) =>
        AreDefinitions(recorded) && AreDefinitions(actual) ? recorded.OrderBy(Name, StringComparer.Ordinal).Zip(actual.OrderBy(Name, StringComparer.Ordinal)) : recorded.Zip(actual);

    private static bool AreDefinitions(JsonArray list) => list.All(item => item is JsonObject json && json["name"] is JsonValue && json.ContainsKey("type"));

    private static string Name(JsonNode? item) => item!["name"]!.ToString();
}
