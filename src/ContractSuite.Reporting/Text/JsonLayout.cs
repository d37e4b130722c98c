using System.Text;
using System.Text.Json;

namespace ContractSuite.Reporting.Text;

/// <summary>
/// JSON laid out for reading, one member or element a line and a tab for each level, with every string and number exactly as the
/// target wrote it: parsing and writing again would repair its escapes and round its numbers.
/// </summary>
internal static class JsonLayout
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 512 };

    /// <summary>Null when the bytes are no JSON document.</summary>
    public static string? TryLayOut(ReadOnlySpan<byte> json)
    {
        var text = new StringBuilder(json.Length + (json.Length / 4));
        var reader = new Utf8JsonReader(json, Options);
        try
        {
            var previous = JsonTokenType.None;
            while (reader.Read())
            {
                Separate(text, previous, reader.TokenType, reader.CurrentDepth);
                Append(text, ref reader);
                previous = reader.TokenType;
            }

            return previous == JsonTokenType.None ? null : text.ToString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Separate(StringBuilder text, JsonTokenType previous, JsonTokenType token, int depth)
    {
        if (previous is JsonTokenType.None or JsonTokenType.PropertyName)
            return;

        var opened = previous is JsonTokenType.StartObject or JsonTokenType.StartArray;
        var closes = token is JsonTokenType.EndObject or JsonTokenType.EndArray;
        if (opened && closes)
            return;

        if (!opened && !closes)
            text.Append(',');
        text.Append('\n').Append('\t', depth);
    }

    private static void Append(StringBuilder text, ref Utf8JsonReader reader)
    {
        var written = Encoding.UTF8.GetString(reader.ValueSpan);
        _ = reader.TokenType switch
        {
            JsonTokenType.PropertyName => text.Append('"').Append(written).Append("\": "),
            JsonTokenType.String => text.Append('"').Append(written).Append('"'),
            _ => text.Append(written),
        };
    }
}
