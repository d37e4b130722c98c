using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;

namespace ContractSuite.Sandbox.Records;

/// <summary>What a filter compares with, read as the column's values are kept.</summary>
internal static class Comparand
{
    /// <summary>A value for SQL; null, which nothing equals, for null. Throws the fault of a value of another kind.</summary>
    public static object? Of(Column column, JsonNode? value)
    {
        if (value is null)
            return null;

        var text = value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        return column.Comparing switch
        {
            Comparing.Number => Script.Number(text) ?? throw Wrong("number", "NaN", column),
            Comparing.Boolean => text switch { "true" => 1, "false" => 0, _ => throw Wrong("boolean", Shown.Of(value), column) },
            Comparing.Uuid => Guid.TryParseExact(text, "D", out var id) ? id.ToString() : throw Wrong("UUID", Shown.Of(value), column),
            Comparing.Time => Time(column, text),
            Comparing.Option when column.Options?.Contains(text) == false => throw NoOption(column, text),
            _ => text,
        };
    }

    private static string Time(Column column, string text)
    {
        var isDay = column.FieldType == "DATE";
        if (MomentKind.Parse(text) is not { } time)
        {
            throw ApiFaults.BadFilter(isDay
                ? $"Invalid value '{text}' for date field \"{column.FieldName}\". Expected format: 'YYYY-MM-DD'"
                : $"Invalid value '{text}' for date-time field \"{column.FieldName}\". Expected format: 'YYYY-MM-DDTHH:mm:ssZ'");
        }

        return isDay ? time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Rest.Wire.Time(time);
    }

    private static ApiFault Wrong(string kind, string shown, Column column) =>
        ApiFaults.BadFilter($"Invalid {kind} value {shown} for field \"{column.FieldName}\"", $"Invalid value for {kind}: \"{shown}\"");

    private static ApiFault NoOption(Column column, string text) => new(400, $"Invalid value \"{text}\" for field \"{column.FieldName}\". Valid values are: {string.Join(", ", column.Options!)}")
    {
        GraphQLSubCode = "INVALID_ARGS_FILTER",
        Observed = ObservedFaults.EnumSyntax("record", column.FieldName, text),
    };
}
