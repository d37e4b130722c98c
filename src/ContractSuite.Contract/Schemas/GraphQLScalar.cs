using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Contract.Schemas;

/// <summary>What the scalars of Twenty's schema look like as JSON; one that is not known here fits always.</summary>
internal static class GraphQLScalar
{
    public static bool Fits(string scalar, JsonNode value) => scalar switch
    {
        "Boolean" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "Int" => value is JsonValue number && number.TryGetValue<long>(out _),
        "Float" or "BigFloat" or "Position" => value.GetValueKind() is JsonValueKind.Number,
        "String" or "TSVector" => value.GetValueKind() is JsonValueKind.String,
        "ID" or "UUID" => Text(value) is { } id && Guid.TryParseExact(id, "D", out _),
        "DateTime" => Text(value) is { } time && DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "Date" => Text(value) is { } day && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };

    private static string? Text(JsonNode node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
