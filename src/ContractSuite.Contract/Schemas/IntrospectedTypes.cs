using System.Text.Json.Nodes;

namespace ContractSuite.Contract.Schemas;

/// <summary>Types of an introspected schema by name. What is malformed in it is passed over.</summary>
internal sealed class IntrospectedTypes
{
    private readonly Dictionary<string, (Dictionary<string, JsonObject> Fields, IReadOnlyList<string> Values)> _types = new(StringComparer.Ordinal);

    public IntrospectedTypes(JsonObject schema)
    {
        foreach (var type in Objects(schema["types"]))
        {
            var fields = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
            foreach (var field in Objects(type["fields"]))
            {
                fields[Name(field)] = field["type"] as JsonObject ?? [];
            }

            _types[Name(type)] = (fields, [.. Objects(type["enumValues"]).Select(Name)]);
        }

        Query = Name(schema["queryType"] as JsonObject ?? []);
        Mutation = Name(schema["mutationType"] as JsonObject ?? []);
    }

    /// <summary>The type of queries; empty when there is none.</summary>
    public string Query { get; }

    /// <summary>The type of mutations; empty when there is none.</summary>
    public string Mutation { get; }

    public static string? Kind(JsonObject type) => Text(type["kind"]);

    /// <summary>A type's or a field's name; of a wrapping type the name inside.</summary>
    public static string Name(JsonObject type) => Text(type["name"]) ?? (type["ofType"] is JsonObject inner ? Name(inner) : "");

    /// <summary>The type of a field; null when the type has no such field.</summary>
    public JsonObject? Field(string type, string field) => _types.TryGetValue(type, out var known) ? known.Fields.GetValueOrDefault(field) : null;

    /// <summary>The fields of a type by name; none for a type that is not known.</summary>
    public IReadOnlyCollection<string> Fields(string type) => _types.TryGetValue(type, out var known) ? known.Fields.Keys : [];

    public IReadOnlyList<string> EnumValues(string type) => _types.TryGetValue(type, out var known) ? known.Values : [];

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
