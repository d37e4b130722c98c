using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Contract.Schemas.Compiled;

/// <summary>The types that a schema allows.</summary>
[Flags]
internal enum JsonTypes
{
    None = 0,
    String = 1,
    Number = 2,
    Integer = 4,
    Boolean = 8,
    Object = 16,
    Array = 32,
    Null = 64,
    Any = String | Number | Boolean | Object | Array | Null,
}

/// <summary>Reads and applies <see cref="JsonTypes"/>.</summary>
internal static class JsonTypesOf
{
    /// <summary>The keyword <c>type</c>: a word or a list of words; absent for any.</summary>
    public static JsonTypes Keyword(JsonNode? type) => type switch
    {
        null => JsonTypes.Any,
        JsonArray words => words.Aggregate(JsonTypes.None, (types, word) => types | Keyword(word)),
        _ => Enum.TryParse<JsonTypes>(type.ToString(), ignoreCase: true, out var single) ? single : JsonTypes.Any,
    };

    public static bool Allow(this JsonTypes types, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => types.HasFlag(JsonTypes.String),
        JsonValueKind.True or JsonValueKind.False => types.HasFlag(JsonTypes.Boolean),
        JsonValueKind.Object => types.HasFlag(JsonTypes.Object),
        JsonValueKind.Array => types.HasFlag(JsonTypes.Array),
        JsonValueKind.Null => types.HasFlag(JsonTypes.Null),
        JsonValueKind.Number => types.HasFlag(JsonTypes.Number) || (types.HasFlag(JsonTypes.Integer) && value.TryGetInt64(out _)),
        _ => false,
    };

    /// <summary><c>string or null</c>.</summary>
    public static string Words(this JsonTypes types) => types is JsonTypes.Any
        ? "a value"
        : string.Join(" or ", Enum.GetValues<JsonTypes>().Where(type => type is not JsonTypes.None and not JsonTypes.Any && types.HasFlag(type)).Select(type => type.ToString().ToLowerInvariant()));
}
