using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>SELECT and RATING: one of the field's options.</summary>
internal sealed class OptionKind : FieldKind
{
    public override Comparing Comparing => Comparing.Option;

    public override JsonNode? Absent(FieldMetadata field) => DefaultOf(field);

    public override JsonNode? Cleared(FieldMetadata field, JsonNode? before) =>
        field.IsNullable ? null : throw ApiFaults.BadRequest($"Field {field.Name} is not nullable.");

    public override JsonNode? Taken(FieldMetadata field, JsonNode value, JsonNode? before)
    {
        var options = ValuesOf(field);
        return value is JsonValue text && text.TryGetValue<string>(out var option) && options.Contains(option)
            ? value.DeepClone()
            : throw ApiFaults.BadRequest($"Invalid value {value.ToJsonString()} for field \"{field.Name}\". Valid values are: {string.Join(", ", options)}");
    }

    public static IReadOnlyList<string> ValuesOf(FieldMetadata field) => field.OptionValues;
}
