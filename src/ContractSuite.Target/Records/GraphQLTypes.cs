using System.Text.Json.Nodes;

namespace ContractSuite.Target.Records;

/// <summary>Looks things up in an introspected schema.</summary>
internal sealed class GraphQLTypes
{
    private readonly Dictionary<string, JsonObject> _types;

    public GraphQLTypes(JsonObject? schema) =>
        _types = (schema?["types"] as JsonArray ?? []).OfType<JsonObject>()
            .ToDictionary(type => Json.Text(type["name"]) ?? "", StringComparer.Ordinal);

    public bool Has(string type) => _types.ContainsKey(type);

    /// <summary>Fields of an object type with the name and kind of the type inside all wrappings.</summary>
    public IEnumerable<(string Name, string Kind, string Type)> Fields(string type) =>
        (_types.GetValueOrDefault(type)?["fields"] as JsonArray ?? []).OfType<JsonObject>().Select(field =>
        {
            var inner = Innermost(field["type"] as JsonObject);
            return (Json.Text(field["name"]) ?? "", Json.Text(inner?["kind"]) ?? "", Json.Text(inner?["name"]) ?? "");
        });

    private static JsonObject? Innermost(JsonObject? type) => type?["ofType"] is JsonObject inner ? Innermost(inner) : type;
}
