using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>
/// Pairs the items of two lists: by place, but definitions of fields by name, and by id the records whose order nobody promises:
/// what many were changed at once, what stands within another record. That is the order in which the database happens to keep rows.
/// </summary>
internal static partial class NamedLists
{
    public static IEnumerable<(JsonNode? Recorded, JsonNode? Actual)> Pairs(string at, JsonArray recorded, JsonArray actual, Correspondence ids)
    {
        if (AreDefinitions(recorded) && AreDefinitions(actual))
            return recorded.OrderBy(Name, StringComparer.Ordinal).Select(item => (item, actual.FirstOrDefault(other => Name(other) == Name(item))));

        if (!Unordered().IsMatch(at))
            return recorded.Zip(actual);

        var known = recorded.Select(item => (item, same: Same(item, actual, ids))).Where(pair => pair.same is not null).ToList();
        return known.Concat(recorded.Except(known.Select(pair => pair.item)).Zip(actual.Except(known.Select(pair => pair.same))));
    }

    private static JsonNode? Same(JsonNode? item, JsonArray actual, Correspondence ids) =>
        Id(item) is { } id && ids.Known(id) is { } known ? actual.FirstOrDefault(other => Id(other) == known) : null;

    private static bool AreDefinitions(JsonArray list) => list.All(item => Definition(item) is { } field && field["name"] is JsonValue && field.ContainsKey("type"));

    /// <summary>A field or a record, or what an edge leads to.</summary>
    private static JsonObject? Definition(JsonNode? item) => item is JsonObject json ? json["node"] as JsonObject ?? json : null;

    private static string Name(JsonNode? item) => Definition(item)!["name"]!.ToString();

    private static string? Id(JsonNode? item) => Definition(item)?["id"]?.ToString();

    [GeneratedRegex("^/data/((update|delete|destroy|restore)[^/]*$|[^/]+/(?!edges$))")]
    private static partial Regex Unordered();
}
