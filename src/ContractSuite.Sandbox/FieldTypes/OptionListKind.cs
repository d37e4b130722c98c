using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>MULTI_SELECT: any of the field's options.</summary>
internal sealed class OptionListKind : FieldKind
{
    public override Comparing Comparing => Comparing.OptionList;

    public override JsonNode? Absent(FieldMetadata field) => new JsonArray();

    public override JsonNode? Cleared(FieldMetadata field, JsonNode? before) => new JsonArray();

    public override JsonNode? Taken(FieldMetadata field, JsonNode value, JsonNode? before)
    {
        var list = value as JsonArray ?? [value.DeepClone()];
        var options = OptionKind.ValuesOf(field);
        return list.All(item => item is JsonValue text && text.TryGetValue<string>(out var option) && options.Contains(option))
            ? list.DeepClone()
            : throw ApiFaults.BadRequest($"Invalid value {Shown(list)} for multi select field \"{field.Name}\"");
    }
}
