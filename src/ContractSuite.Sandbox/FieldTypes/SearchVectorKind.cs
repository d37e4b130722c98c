using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>TS_VECTOR: written by the server alone.</summary>
internal sealed class SearchVectorKind : FieldKind
{
    public override Comparing Comparing => Comparing.Words;

    public override JsonNode? Absent(FieldMetadata field) => "";

    public override JsonNode? Taken(FieldMetadata field, JsonNode value, JsonNode? before) =>
        throw ApiFaults.BadData($"{field.Name} TS_VECTOR-typed field does not support write operations");
}
