using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Reference;

/// <summary>The operations of an OpenAPI document of the target.</summary>
internal static class OpenApiOperations
{
    private static readonly HashSet<string> Methods = new(StringComparer.OrdinalIgnoreCase) { "get", "post", "put", "patch", "delete" };

    /// <summary>Every operation.</summary>
    /// <param name="document">The document; null gives none.</param>
    /// <param name="surface">Whose operations these are.</param>
    /// <param name="prefix">What stands before its paths: <c>/rest</c>.</param>
    public static IEnumerable<PublishedOperation> Of(JsonObject? document, Surface surface, string prefix) =>
        from path in document?["paths"] as JsonObject ?? []
        from method in path.Value as JsonObject ?? []
        where Methods.Contains(method.Key) && method.Value is JsonObject && !path.Key.StartsWith("/open-api", StringComparison.Ordinal)
        select Operation(document!, (JsonObject)method.Value!, new Operation(surface, $"{method.Key.ToUpperInvariant()} {prefix}{path.Key}"));

    private static PublishedOperation Operation(JsonObject document, JsonObject told, Operation operation)
    {
        var parameters = (told["parameters"] as JsonArray ?? []).Select(parameter => Resolved(document, parameter));
        var body = Resolved(document, told["requestBody"])?["content"]?["application/json"]?["schema"];
        return new PublishedOperation
        {
            Operation = operation,
            Summary = Text(told["summary"]) ?? "",
            Takes =
            [
                .. parameters.OfType<JsonObject>().Select(parameter => $"{Text(parameter["name"])}: {TypeOf(parameter["schema"])}"),
                .. body is null ? [] : new[] { $"body: {TypeOf(body)}" },
            ],
            Gives = string.Join(", ", (told["responses"] as JsonObject ?? []).Select(response => response.Key)),
        };
    }

    private static JsonNode? Resolved(JsonObject document, JsonNode? node)
    {
        if (Text(node?["$ref"]) is not { } reference || !reference.StartsWith("#/", StringComparison.Ordinal))
            return node;

        return reference[2..].Split('/').Aggregate((JsonNode?)document, (current, part) => (current as JsonObject)?[part]);
    }

    private static string TypeOf(JsonNode? schema) =>
        Text(schema?["$ref"]) is { } reference ? reference[(reference.LastIndexOf('/') + 1)..]
        : schema?["items"] is { } items ? $"[{TypeOf(items)}]"
        : Text(schema?["format"]) ?? Text(schema?["type"]) ?? "any";

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
