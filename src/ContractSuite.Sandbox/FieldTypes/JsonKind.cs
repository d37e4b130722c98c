using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>RAW_JSON: an object or a list.</summary>
internal sealed class JsonKind : FieldKind
{
    public override JsonNode? Taken(FieldMetadata field, JsonNode value, JsonNode? before)
    {
        var json = value is JsonValue text && text.TryGetValue<string>(out var raw) ? Parsed(raw) : value;
        return json switch
        {
            JsonObject { Count: 0 } => null,
            JsonObject or JsonArray => json.DeepClone(),
            _ => throw Invalid("object", value, field.Name),
        };
    }

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
