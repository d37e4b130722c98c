using System.Globalization;
using System.Text.Json;

namespace ContractSuite.Contract.Schemas;

/// <summary>What the scalars of Twenty's schema look like as JSON; one that is not known here fits always.</summary>
internal static class GraphQLScalar
{
    public static bool Fits(string scalar, JsonElement value) => (scalar, value.ValueKind) switch
    {
        ("Boolean", var kind) => kind is JsonValueKind.True or JsonValueKind.False,
        ("Int", var kind) => kind is JsonValueKind.Number && value.TryGetInt64(out _),
        ("Float" or "BigFloat" or "Position", var kind) => kind is JsonValueKind.Number,
        ("String" or "TSVector", var kind) => kind is JsonValueKind.String,
        ("ID" or "UUID", var kind) => kind is JsonValueKind.String && value.TryGetGuid(out _),
        ("DateTime", var kind) => kind is JsonValueKind.String && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        ("Date", var kind) => kind is JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };
}
