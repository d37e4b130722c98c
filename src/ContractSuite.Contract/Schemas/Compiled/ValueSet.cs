using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Contract.Schemas.Compiled;

/// <summary>The values of an enumeration.</summary>
internal sealed class ValueSet
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonElement[] _values;
    private readonly byte[][] _written;

    public ValueSet(IEnumerable<JsonNode?> values)
    {
        _values = [.. values.Select(value => JsonElement.Parse(value?.ToJsonString(Plain) ?? "null"))];
        _written = [.. _values.Select(value => JsonMarshal.GetRawUtf8Value(value).ToArray())];
        Words = $"one of {string.Join(", ", values.Select(value => value?.ToString() ?? "null"))}";
    }

    /// <summary><c>one of NEW, WON, null</c>.</summary>
    public string Words { get; }

    /// <summary>As written first, which nearly always decides; then by value.</summary>
    public bool Contains(JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        foreach (var written in _written)
        {
            if (raw.SequenceEqual(written))
                return true;
        }

        return Array.Exists(_values, known => JsonElement.DeepEquals(known, value));
    }
}
