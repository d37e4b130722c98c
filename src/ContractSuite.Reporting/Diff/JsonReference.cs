using System.Text.Json.Nodes;

namespace ContractSuite.Reporting.Diff;

/// <summary>Follows <c>$ref</c> inside one document.</summary>
internal static class JsonReference
{
    private const int LongestChain = 16;

    /// <summary>The object that a node is or refers to; null where it leads nowhere.</summary>
    public static JsonObject? Resolve(JsonObject document, JsonNode? node)
    {
        for (var step = 0; step < LongestChain && node is JsonObject json; step++)
        {
            if (Name(json) is not { } reference)
                return json;

            node = reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode?)document, (at, part) => (at as JsonObject)?[part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]);
        }

        return null;
    }

    /// <summary>What an object refers to; null for one that says it itself.</summary>
    public static string? Name(JsonNode? node) => (node as JsonObject)?["$ref"] is JsonValue value && value.TryGetValue<string>(out var reference) ? reference : null;
}
