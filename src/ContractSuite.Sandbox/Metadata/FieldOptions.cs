using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>The options of SELECT, MULTI_SELECT and RATING (docs/twenty-2.21.0.md, section 5.2).</summary>
internal static partial class FieldOptions
{
    private static readonly string[] Distinct = ["id", "position", "value"];

    /// <summary>Five stars.</summary>
    public static JsonArray Rating() =>
        [.. Enumerable.Range(1, 5).Select(stars => (JsonNode?)new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["label"] = $"{stars}", ["value"] = $"RATING_{stars}", ["position"] = stars - 1 })];

    /// <summary>What was sent, with ids, colours and places where they lack.</summary>
    public static JsonArray Completed(JsonArray sent) => [.. sent.OfType<JsonObject>().Select((option, place) => (JsonNode?)new JsonObject
    {
        ["id"] = option["id"]?.ToString() ?? Guid.NewGuid().ToString(),
        ["value"] = option["value"]?.ToString() ?? "",
        ["label"] = option["label"]?.ToString() ?? option["value"]?.ToString() ?? "",
        ["color"] = option["color"]?.ToString() ?? "gray",
        ["position"] = option["position"] is JsonValue value && value.TryGetValue<double>(out var position) ? (int)position : place,
    })];

    /// <summary>Everything that is wrong with completed options and the default that goes with them.</summary>
    public static IEnumerable<ValidationError> Faults(JsonArray options, JsonNode? defaultValue)
    {
        var all = options.OfType<JsonObject>().ToList();
        if (all.Count == 0)
        {
            yield return Wrong("Options are required for enum fields", new JsonArray());
            yield break;
        }

        foreach (var value in all.Select(option => option["value"]!.ToString()).Where(value => !UpperSnake().IsMatch(value)))
        {
            yield return Wrong($"Value must be in UPPER_CASE and follow snake_case \"{value}\"", value);
        }

        foreach (var part in Distinct.Where(part => all.DistinctBy(option => option[part]!.ToJsonString()).Count() < all.Count))
        {
            yield return Wrong($"Duplicated option {part}", options);
        }

        var values = all.Select(option => $"'{option["value"]}'").ToHashSet();
        foreach (var text in Texts(defaultValue).Where(text => !values.Contains(text)))
        {
            yield return Wrong($"Default value \"{text}\" must be one of the option values", text);
        }
    }

    private static IEnumerable<string> Texts(JsonNode? value) => value switch
    {
        null => [],
        JsonArray list => list.OfType<JsonValue>().Select(item => item.ToString()),
        _ => [value.ToString()],
    };

    private static ValidationError Wrong(string message, JsonNode value) => new("INVALID_FIELD_INPUT", message, Value: value);

    [GeneratedRegex("^[A-Z0-9]+(?:_[A-Z0-9]+)*$")]
    private static partial Regex UpperSnake();
}
