using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>DATE_TIME: a moment, kept in UTC to the millisecond.</summary>
internal sealed class MomentKind : FieldKind
{
    public override Comparing Comparing => Comparing.Time;

    public override JsonNode? Taken(FieldMetadata field, JsonNode value, JsonNode? before) =>
        value is JsonValue text && text.TryGetValue<string>(out var time) && Parse(time) is { } parsed
            ? Wire.Time(parsed)
            : throw ApiFaults.BadData($"Invalid value {Shown.Of(value)} for date-time field \"{field.Name}\". Expected format: 'YYYY-MM-DDTHH:mm:ssZ'");

    /// <summary>ISO with or without time and zone; no zone is UTC; months come first where slashes are used.</summary>
    public static DateTimeOffset? Parse(string text) =>
        text.Length >= 8 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
