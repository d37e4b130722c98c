using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>DATE: a day without a time.</summary>
internal sealed class DateKind : FieldKind
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "dd/MM/yyyy", "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"];

    public override Comparing Comparing => Comparing.Time;

    public override JsonNode? Taken(FieldMetadata field, JsonNode value, JsonNode? before) =>
        value is JsonValue text && text.TryGetValue<string>(out var day)
        && DateOnly.TryParseExact(day, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
            ? parsed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : throw ApiFaults.BadData($"Invalid value {Shown.Of(value)} for date field \"{field.Name}\". Expected format: 'YYYY-MM-DD'");
}
