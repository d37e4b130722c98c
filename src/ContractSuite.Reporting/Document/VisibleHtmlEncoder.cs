using System.Text.Encodings.Web;
using System.Text.Unicode;
using ContractSuite.Reporting.Text;

namespace ContractSuite.Reporting.Document;

/// <summary>
/// Encodes all text of the document: markup as entities, and what cannot be seen as <see cref="VisibleText"/> shows it. Letters
/// of every script stay as they are, so that the file is small and readable.
/// </summary>
internal sealed class VisibleHtmlEncoder : HtmlEncoder
{
    private static readonly HtmlEncoder Markup = Create(UnicodeRanges.All);

    public override int MaxOutputCharactersPerInputCharacter => Markup.MaxOutputCharactersPerInputCharacter;

    public override string Encode(string value) => Markup.Encode(VisibleText.Of(value));

    public override void Encode(TextWriter output, string value, int startIndex, int characterCount) =>
        Markup.Encode(output, VisibleText.Of(value.Substring(startIndex, characterCount)));

    public override void Encode(TextWriter output, char[] value, int startIndex, int characterCount) =>
        Markup.Encode(output, VisibleText.Of(new string(value, startIndex, characterCount)));

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => textLength == 0 ? -1 : 0;

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        Markup.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    public override bool WillEncode(int unicodeScalar) => true;
}
