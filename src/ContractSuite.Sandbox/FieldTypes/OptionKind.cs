using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>SELECT and RATING: one of the field's options.</summary>
internal sealed class OptionKind : FieldKind
{
    public override Comparing Comparing => Comparing.Option;

    public override JsonNode? Absent(FieldMetadata field) => DefaultOf(field);

    public override JsonNode? Taken(FieldMetadata field, JsonNode value, JsonNode? before)
    {
        if (value is not JsonValue text || !text.TryGetValue<string>(out var option))
            throw InvalidText(value, field.Name);

        return field.OptionValues.Contains(option)
            ? value.DeepClone()
            : throw ApiFaults.BadData($"Invalid value \"{option}\" for field \"{field.Name}\". Valid values are: {string.Join(", ", field.OptionValues)}", $"Invalid value for field \"{field.Name}\"");
    }
}
