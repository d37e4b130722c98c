using System.Globalization;
using System.Text;

namespace ContractSuite.Reporting.Text;

/// <summary>A body as a reader sees it: JSON laid out, other text as it came, bytes that are no text by their number; never more than a limit.</summary>
internal static class BodyText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Empty for an empty body; one that is longer than <paramref name="limit"/> characters ends with how much was cut.</summary>
    public static string Of(ReadOnlyMemory<byte> body, int limit)
    {
        if (body.IsEmpty)
            return "";

        // A body a hundred times the limit is not worth laying out: only its beginning is shown.
        var text = (body.Length <= limit * 100 ? JsonLayout.TryLayOut(body.Span) : null) ?? Plain(body.Span);
        return text is null
            ? $"{Number(body.Length)} bytes that are not UTF-8 text: {Convert.ToHexString(body.Span[..Math.Min(32, body.Length)])}…"
            : Bounded(text, limit);
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
