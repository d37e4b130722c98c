using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>POSITION: a number, first or last.</summary>
internal sealed class PositionKind : FieldKind
{
    public override Comparing Comparing => Comparing.Number;

    public override JsonNode? Cleared(FieldMetadata field, JsonNode? before) => throw ApiFaults.BadData("Invalid position value null for field \"position\"");

    public override JsonNode? Taken(FieldMetadata field, JsonNode value, JsonNode? before) => value switch
    {
        _ when value.GetValueKind() is JsonValueKind.Number => value.DeepClone(),
        JsonValue text when text.TryGetValue<string>(out var place) && place is "first" or "last" => value.DeepClone(),
        _ => throw ApiFaults.BadData($"Invalid position value {Shown.Of(value)} for field \"position\""),
    };
}
