using System.Text.Json.Nodes;

namespace ContractSuite.Contract.Schemas;

/// <summary>
/// The keywords that an authored schema may use: those that are enforced. NJsonSchema passes over <c>const</c>, <c>if</c>,
/// <c>prefixItems</c>, <c>contains</c>, <c>unevaluatedProperties</c>, <c>dependentRequired</c> and whatever stands beside <c>$ref</c>
/// in silence, so a schema that relied on them would accept anything.
/// </summary>
public static class SchemaLint
{
    private static readonly HashSet<string> Words =
    [
        "$schema", "title", "description", "examples",
        "type", "enum", "format", "pattern", "minLength", "maxLength", "minimum", "maximum",
        "properties", "required", "additionalProperties", "minProperties", "maxProperties",
        "items", "minItems", "maxItems",
        "anyOf", "oneOf", "allOf", "$ref", "definitions", "x-record",
    ];

    /// <summary>What is wrong with a schema, each fault with where it is (a JSON pointer); empty when nothing is.</summary>
    public static IEnumerable<string> Faults(JsonObject schema) => Faults(schema, "");

    private static IEnumerable<string> Faults(JsonObject schema, string pointer)
    {
        if (schema.ContainsKey("$ref") && schema.Count > 1)
            yield return $"{pointer}: what stands beside $ref is not enforced: {string.Join(", ", schema.Select(property => property.Key).Where(key => key != "$ref"))}";

        foreach (var (keyword, value) in schema)
        {
            if (!Words.Contains(keyword))
                yield return $"{pointer}/{keyword}: no keyword that is enforced";

            foreach (var fault in Inside(keyword, value).SelectMany(part => Faults(part.Schema, $"{pointer}/{keyword}{part.Step}")))
            {
                yield return fault;
            }
        }
    }

    /// <summary>The schemas below a keyword; examples and enumerations are values, no schemas.</summary>
    private static IEnumerable<(string Step, JsonObject Schema)> Inside(string keyword, JsonNode? value) => (keyword, value) switch
    {
        ("properties" or "definitions", JsonObject named) => named.Where(property => property.Value is JsonObject).Select(property => ($"/{property.Key}", (JsonObject)property.Value!)),
        ("items" or "additionalProperties" or "not", JsonObject schema) => [("", schema)],
        ("anyOf" or "oneOf" or "allOf", JsonArray schemas) => schemas.OfType<JsonObject>().Select((schema, place) => ($"/{place}", schema)),
        _ => [],
    };
}
