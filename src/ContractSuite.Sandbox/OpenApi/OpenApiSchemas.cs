using System.Text.Json.Nodes;
using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.OpenApi;

/// <summary>Three schemas for each object: to create, to update, and as answered.</summary>
internal static class OpenApiSchemas
{
    public static void Add(JsonObject schemas, ObjectMetadata type)
    {
        var name = Wire.Capital(type.NameSingular);
        foreach (var suffix in new[] { "", "ForUpdate", "ForResponse" })
        {
            var properties = type.Fields.Where(field => !field.IsToMany)
                .Select(field => KeyValuePair.Create<string, JsonNode?>(field.JoinColumn ?? field.Name, Property(field)));
            schemas[name + suffix] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(properties) };
        }
    }

    private static JsonObject Property(FieldMetadata field)
    {
        if (field.IsToOne || field.Type is "UUID")
            return new JsonObject { ["type"] = "string", ["format"] = "uuid" };

        var kind = FieldKinds.Of(field.Type);
        if (kind.Parts.Count > 0)
        {
            var parts = kind.Parts.Select(part => KeyValuePair.Create<string, JsonNode?>(part.Key, Simple(part.Value)));
            return new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(parts) };
        }

        var property = Simple(kind.Comparing);
        if (field.Options is { Count: > 0 })
        {
            var values = new JsonArray([.. field.OptionValues.Select(value => (JsonNode?)value)]);
            if (kind.Comparing is Comparing.OptionList)
                property["items"] = new JsonObject { ["type"] = "string", ["enum"] = values };
            else
                property["enum"] = values;
        }

        return property;
    }

    private static JsonObject Simple(Comparing comparing) => new()
    {
        ["type"] = comparing switch
        {
            Comparing.Number => "number",
            Comparing.Boolean => "boolean",
            Comparing.List or Comparing.OptionList => "array",
            Comparing.Json => "object",
            _ => "string",
        },
    };
}
