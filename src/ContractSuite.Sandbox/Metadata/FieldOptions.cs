using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>The options of SELECT, MULTI_SELECT and RATING (docs/twenty-2.21.0.md, section 5.2).</summary>
internal static partial class FieldOptions
{
    /// <summary>Five stars.</summary>
    public static JsonArray Rating() => Checked(
        [.. Enumerable.Range(1, 5).Select(stars => (JsonNode?)new JsonObject { ["label"] = $"{stars}", ["value"] = $"RATING_{stars}", ["position"] = stars - 1 })],
        "creating");

    /// <summary>What was sent, with ids and places where they lack. Throws the fault of what is wrong.</summary>
    public static JsonArray Checked(JsonArray sent, string doing)
    {
        var options = sent.OfType<JsonObject>().ToList();
        if (options.Count == 0 || options.Count != sent.Count)
            throw Wrong("Options are required for enum fields");

        if (options.FirstOrDefault(option => !UpperSnake().IsMatch(option["value"]?.ToString() ?? "")) is { } wrong)
            throw Wrong($"Value must be in UPPER_CASE and follow snake_case \"{wrong["value"]}\"");

        if (options.DistinctBy(option => option["value"]!.ToString()).Count() < options.Count)
            throw Wrong("Duplicated option value");

        if (options.Where(option => option["position"] is not null).GroupBy(option => option["position"]!.ToString()).Any(group => group.Count() > 1))
            throw Wrong("Duplicated option position");

        return [.. options.Select((option, place) => (JsonNode?)new JsonObject
        {
            ["id"] = option["id"]?.ToString() ?? Guid.NewGuid().ToString(),
            ["value"] = option["value"]!.ToString(),
            ["label"] = option["label"]?.ToString() ?? option["value"]!.ToString(),
            ["color"] = option["color"]?.ToString() ?? "gray",
            ["position"] = (int?)option["position"] ?? place,
        })];

        ValidationFault Wrong(string message) => ValidationFault.OfField(doing, "INVALID_FIELD_INPUT", message);
    }

    [GeneratedRegex("^[A-Z0-9]+(?:_[A-Z0-9]+)*$")]
    private static partial Regex UpperSnake();
}
