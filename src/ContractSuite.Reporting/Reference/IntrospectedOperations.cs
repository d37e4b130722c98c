using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Reference;

/// <summary>The operations of an introspected GraphQL schema: the fields of its root types.</summary>
internal static class IntrospectedOperations
{
    /// <summary>Every operation; none for a schema that is null.</summary>
    public static IEnumerable<PublishedOperation> Of(JsonObject? schema, Surface surface) =>
        from root in new[] { ("query", schema?["queryType"]), ("mutation", schema?["mutationType"]) }
        let type = (schema?["types"] as JsonArray ?? []).OfType<JsonObject>().FirstOrDefault(type => Text(type["name"]) is { } name && name == Text(root.Item2?["name"]))
        from field in (type?["fields"] as JsonArray ?? []).OfType<JsonObject>()
        select new PublishedOperation
        {
            Operation = new Operation(surface, $"{root.Item1} {Text(field["name"])}"),
            Summary = Text(field["description"]) ?? "",
            Takes = [.. (field["args"] as JsonArray ?? []).OfType<JsonObject>().Select(argument => $"{Text(argument["name"])}: {TypeOf(argument["type"])}")],
            Gives = TypeOf(field["type"]),
        };

    private static string TypeOf(JsonNode? type) => Text(type?["kind"]) switch
    {
        "NON_NULL" => TypeOf(type!["ofType"]) + "!",
        "LIST" => $"[{TypeOf(type!["ofType"])}]",
        _ => Text(type?["name"]) ?? "?",
    };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
