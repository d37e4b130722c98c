using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using ContractSuite.Reporting.Text;
using Microsoft.AspNetCore.Components;

namespace ContractSuite.Reporting.Document;

/// <summary>
/// Encodes all text of the document: what is markup as entities, what cannot be seen as <see cref="VisibleText"/> shows it. All else
/// stays as it is, line ends and tabs too, so that the file is small and readable. Fit for text of elements and for attributes in
/// double quotes, which is how Razor writes them.
/// </summary>
internal sealed class VisibleHtmlEncoder : HtmlEncoder
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("&<>\"");

    public override int MaxOutputCharactersPerInputCharacter => "&quot;".Length;

    /// <summary>The text of an element in which quotes stay as they are: half of some bodies is quotes.</summary>
    public static MarkupString ElementText(string text) => new(VisibleText.Of(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal));

    public override string Encode(string value)
    {
        using var output = new StringWriter();
        Write(output, VisibleText.Of(value));
        return output.ToString();
    }

    public override void Encode(TextWriter output, string value, int startIndex, int characterCount) =>
        Write(output, VisibleText.Of(startIndex == 0 && characterCount == value.Length ? value : value.Substring(startIndex, characterCount)));

    public override void Encode(TextWriter output, char[] value, int startIndex, int characterCount) =>
        Write(output, VisibleText.Of(new string(value, startIndex, characterCount)));

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => textLength == 0 ? -1 : 0;

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var encoded = Encode(new Rune(unicodeScalar).ToString());
        numberOfCharactersWritten = encoded.Length;
        return encoded.AsSpan().TryCopyTo(new Span<char>(buffer, bufferLength));
    }

    public override bool WillEncode(int unicodeScalar) => true;

    private static void Write(TextWriter output, ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(Markup); next >= 0; next = text.IndexOfAny(Markup))
        {
            output.Write(text[..next]);
            output.Write(Entity(text[next]));
            text = text[(next + 1)..];
        }

        output.Write(text);
    }

    private static string Entity(char markup) => markup switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        _ => "&quot;",
    };
}
