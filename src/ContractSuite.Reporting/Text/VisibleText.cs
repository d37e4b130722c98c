using System.Buffers;
using System.Text;

namespace ContractSuite.Reporting.Text;

/// <summary>
/// Text as a reader can see it and any format can hold it. What a target answers may hold anything: control characters become
/// their pictures (NUL ␀, escape ␛), what no format can carry (half a surrogate pair, non-characters) or what would reorder the
/// text around it (bidirectional controls) becomes �. Line ends become <c>\n</c>; tabs stay.
/// </summary>
internal static class VisibleText
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(character => IsSuspect(character))]);

    public static string Of(string text) => text.AsSpan().ContainsAny(Suspects) ? Rewrite(text) : text;

    private static bool IsSuspect(char character) =>
        (char.IsControl(character) && character is not '\n' and not '\t')
        || char.IsSurrogate(character)
        || IsUnshowable(character);

    private static bool IsUnshowable(char character) =>
        character is '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            or (>= '\uFDD0' and <= '\uFDEF');

    private static string Rewrite(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
            visible.Append(Picture(rune));
        return visible.ToString();
    }

    private static Rune Picture(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => rune,
        < 0x20 => new Rune(0x2400 + rune.Value),
        0x7F => new Rune('␡'),
        >= 0x80 and < 0xA0 => Rune.ReplacementChar,
        _ when (rune.Value & 0xFFFE) == 0xFFFE || (rune.IsBmp && IsUnshowable((char)rune.Value)) => Rune.ReplacementChar,
        _ => rune,
    };
}
