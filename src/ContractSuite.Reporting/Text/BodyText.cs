using System.Globalization;
using System.Text;

namespace ContractSuite.Reporting.Text;

/// <summary>A body as a reader sees it: JSON laid out, other text as it came, bytes that are no text by their number; never more than a limit.</summary>
internal static class BodyText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Empty for an empty body; one that takes more than <paramref name="limit"/> characters ends with where the rest is.</summary>
    public static string Of(ReadOnlyMemory<byte> body, int limit)
    {
        if (body.IsEmpty)
            return "";

        var text = JsonLayout.TryLayOut(body.Span, limit) ?? Plain(body.Span);
        return text is null ? $"{Number(body.Length)} bytes that are not UTF-8 text: {Convert.ToHexString(body.Span[..Math.Min(32, body.Length)])}…"
            : text.Length <= limit ? VisibleText.Of(text)
            : $"{VisibleText.Of(text[..limit])}\n… the beginning of {Number(body.Length)} bytes; all of them are in run.ndjson";
    }

    /// <summary>The text, or its first <paramref name="limit"/> characters and how many more there were.</summary>
    public static string Bounded(string text, int limit) =>
        text.Length <= limit
            ? VisibleText.Of(text)
            : $"{VisibleText.Of(text[..limit])}\n… {Number(text.Length - limit)} more characters are in run.ndjson";

    /// <summary>The body as text; null when its bytes are no UTF-8.</summary>
    public static string? Plain(ReadOnlySpan<byte> body)
    {
        try
        {
            return StrictUtf8.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
