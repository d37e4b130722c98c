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
        var list = ListKind.Texts(field, value);
        return list.All(item => field.OptionValues.Contains(item!.GetValue<string>()))
            ? list
            : throw ApiFaults.BadData($"Invalid value {Shown.Of(list)} for multi select field \"{field.Name}\"", $"Invalid value for field \"{field.Name}\"");
    }
}
