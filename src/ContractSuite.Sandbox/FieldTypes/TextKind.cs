using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>TEXT: never null.</summary>
internal sealed class TextKind : FieldKind
{
    public override Comparing Comparing => Comparing.Text;

    public override JsonNode? Absent(FieldMetadata field) => DefaultOf(field) ?? "";

    public override JsonNode? Cleared(FieldMetadata field, JsonNode? before) => "";

    public override JsonNode? Taken(FieldMetadata field, JsonNode value, JsonNode? before) =>
        value.GetValueKind() is JsonValueKind.String
            ? value.DeepClone()
            : throw InvalidText(value, field.Name);
}
