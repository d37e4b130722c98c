using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>ARRAY: a list of texts.</summary>
internal sealed class ListKind : FieldKind
{
    public override Comparing Comparing => Comparing.List;

    public override JsonNode? Absent(FieldMetadata field) => new JsonArray();

    public override JsonNode? Cleared(FieldMetadata field, JsonNode? before) => new JsonArray();

    public override JsonNode? Taken(FieldMetadata field, JsonNode value, JsonNode? before)
    {
        var list = value as JsonArray ?? [value.DeepClone()];
        return list.All(item => item?.GetValueKind() is JsonValueKind.String)
            ? list.DeepClone()
            : throw ApiFaults.BadRequest($"Invalid value {Shown(list)} for field \"{field.Name} - Array values need to be string\"");
    }
}
