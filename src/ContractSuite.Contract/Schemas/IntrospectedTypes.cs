using System.Text.Json.Nodes;

namespace ContractSuite.Contract.Schemas;

/// <summary>Types of an introspected schema by name.</summary>
internal sealed class IntrospectedTypes
{
    private readonly Dictionary<string, (Dictionary<string, JsonObject> Fields, HashSet<string> Values)> _types;

    public IntrospectedTypes(JsonObject schema) =>
        _types = (schema["types"] as JsonArray ?? []).OfType<JsonObject>().ToDictionary(
            Name,
            type => (
                (type["fields"] as JsonArray ?? []).OfType<JsonObject>().ToDictionary(Name, field => (JsonObject)field["type"]!, StringComparer.Ordinal),
                (type["enumValues"] as JsonArray ?? []).OfType<JsonObject>().Select(Name).ToHashSet(StringComparer.Ordinal)),
            StringComparer.Ordinal);

    public static string? Kind(JsonObject type) => type["kind"]?.GetValue<string>();

    /// <summary>A type's or a field's name; of a wrapping type the name inside.</summary>
    public static string Name(JsonObject type) =>
        type["name"] is JsonValue name ? name.ToString() : type["ofType"] is JsonObject inner ? Name(inner) : "";

    /// <summary>The type of a field; null when the type has no such field.</summary>
    public JsonObject? Field(string type, string field) => _types.TryGetValue(type, out var known) ? known.Fields.GetValueOrDefault(field) : null;

    public IReadOnlySet<string> EnumValues(string type) => _types.TryGetValue(type, out var known) ? known.Values : new HashSet<string>();
}
