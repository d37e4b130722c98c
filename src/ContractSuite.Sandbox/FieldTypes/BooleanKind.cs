using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>BOOLEAN.</summary>
internal sealed class BooleanKind : FieldKind
{
    public override Comparing Comparing => Comparing.Boolean;

    public override JsonNode? Absent(FieldMetadata field) => DefaultOf(field);

    public override JsonNode? Taken(FieldMetadata field, JsonNode value, JsonNode? before) =>
        value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? value.DeepClone() : throw Invalid("boolean", value, field.Name);
}
