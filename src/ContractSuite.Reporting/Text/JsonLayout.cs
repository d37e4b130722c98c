using System.Text;
using System.Text.Json;

namespace ContractSuite.Reporting.Text;

/// <summary>
/// JSON laid out for reading, one member or element a line and a tab for each level, short objects and arrays on a line of their own,
/// with every string and number exactly as the target wrote it: parsing and writing again would repair its escapes and round its
/// numbers.
/// </summary>
internal static class JsonLayout
{
    /// <summary>In bytes, as the target wrote it.</summary>
    private const int Short = 80;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 512 };

    /// <summary>As far as the first token that ends past <paramref name="limit"/> characters; null when the bytes, as far as that, are no JSON.</summary>
    public static string? TryLayOut(ReadOnlySpan<byte> json, int limit)
    {
        var text = new StringBuilder(Math.Min(limit, json.Length) + 64);
        var reader = new Utf8JsonReader(json, Options);
        try
        {
            var previous = JsonTokenType.None;
            while (text.Length <= limit && reader.Read())
            {
                Separate(text, previous, reader.TokenType, reader.CurrentDepth);
                if (IsShort(json[(int)reader.TokenStartIndex..]))
                    AppendOnOneLine(text, ref reader);
                else
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

    /// <summary>Whether an object or array begins here that ends soon.</summary>
    private static bool IsShort(ReadOnlySpan<byte> json)
    {
        if (json[0] is not ((byte)'{' or (byte)'['))
            return false;

        var ahead = new Utf8JsonReader(json[..Math.Min(Short, json.Length)], isFinalBlock: false, new JsonReaderState(Options));
        return ahead.Read() && ahead.TrySkip();
    }

    private static void AppendOnOneLine(StringBuilder text, ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        var previous = JsonTokenType.None;
        do
        {
            var goesOn = previous is not (JsonTokenType.None or JsonTokenType.PropertyName or JsonTokenType.StartObject or JsonTokenType.StartArray);
            if (goesOn && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
                text.Append(", ");
            Append(text, ref reader);
            previous = reader.TokenType;
        }
        while ((reader.CurrentDepth > depth || previous is JsonTokenType.StartObject or JsonTokenType.StartArray) && reader.Read());
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
