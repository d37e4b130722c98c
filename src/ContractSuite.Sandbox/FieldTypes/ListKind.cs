using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>ARRAY: a list of texts.</summary>
internal sealed class ListKind : FieldKind
{
    public override Comparing Comparing => Comparing.List;

    public override JsonNode? Absent(FieldMetadata field) => new JsonArray();

    public override JsonNode? Cleared(FieldMetadata field, JsonNode? before) => new JsonArray();

    public override JsonNode? Taken(FieldMetadata field, JsonNode value, JsonNode? before) => Texts(field, value);

    /// <summary>A list of texts; one text counts as a list of one.</summary>
    public static JsonArray Texts(FieldMetadata field, JsonNode value)
    {
        JsonArray? list = value switch
        {
            JsonArray many => (JsonArray)many.DeepClone(),
            JsonValue one => [one.DeepClone()],
            _ => null,
        };
        return list?.All(item => item?.GetValueKind() is JsonValueKind.String) == true ? list : throw InvalidList((JsonNode?)list ?? value, field.Name);
    }
}
