using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>NUMBER and NUMERIC.</summary>
internal sealed class NumberKind : FieldKind
{
    public override Comparing Comparing => Comparing.Number;

    public override JsonNode? Absent(FieldMetadata field) => DefaultOf(field);

    public override JsonNode? Taken(FieldMetadata field, JsonNode value, JsonNode? before) =>
        value.GetValueKind() is JsonValueKind.Number ? value.DeepClone() : throw Invalid("number", value, field.Name);
}
