using System.Text.Json;

namespace ContractSuite.Contract.Judging;

/// <summary>Steps into a body that may have any shape: what is not there is null.</summary>
internal static class JsonSteps
{
    public static JsonElement? At(this JsonElement value, string name) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty(name, out var found) ? found : null;

    public static JsonElement? At(this JsonElement? value, string name) => value?.At(name);

    public static string? Text(this JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static bool? Flag(this JsonElement? value) => value?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
