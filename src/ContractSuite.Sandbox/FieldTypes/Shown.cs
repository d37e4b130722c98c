using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>Values in messages, as Node's <c>util.inspect</c> writes them (recordings types): <c>'a'</c>, <c>[ 'a' ]</c>, <c>{ a: 1 }</c>.</summary>
internal static class Shown
{
    /// <summary>Stands for JavaScript's undefined, which JSON does not have.</summary>
    public const string Undefined = "\0undefined";

    public static string Of(JsonNode? value) => value switch
    {
        null => "null",
        JsonValue text when text.TryGetValue<string>(out var raw) && raw == Undefined => "undefined",
        JsonValue text when text.TryGetValue<string>(out var raw) => Quoted(raw),
        JsonArray { Count: 0 } => "[]",
        JsonArray list => $"[ {string.Join(", ", list.Select(Of))} ]",
        JsonObject { Count: 0 } => "{}",
        JsonObject json => $"{{ {string.Join(", ", json.Select(property => $"{property.Key}: {Of(property.Value)}"))} }}",
        _ => value.ToJsonString(),
    };

    private static string Quoted(string text) => !text.Contains('\'', StringComparison.Ordinal) ? $"'{text}'"
        : !text.Contains('"', StringComparison.Ordinal) ? $"\"{text}\""
        : $"`{text}`";
}
