using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ContractSuite.Contract.Schemas.Compiled;

/// <summary>What a text must look like: its pattern and its format. Patterns are shared, as the same few stand in every schema.</summary>
internal sealed class TextForm(string? pattern, string? format)
{
    private const int LongestOnStack = 256;

    private static readonly SearchValues<char> TimeMarks = SearchValues.Create("Tt ");

    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    private readonly Regex? _pattern = pattern is null
        ? null
        : Patterns.GetOrAdd(pattern, text => new Regex(text, RegexOptions.Compiled | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));

    /// <summary><c> in the format date-time that matches …</c>.</summary>
    public string Words { get; } = $"{(format is null ? "" : $" in the format {format}")}{(pattern is null ? "" : $" that matches {pattern}")}";

    public bool Fits(JsonElement text)
    {
        var raw = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        if (raw.Length > LongestOnStack || raw.Contains((byte)'\\'))
            return Fits(text.GetString());

        Span<char> characters = stackalloc char[LongestOnStack];
        return Fits(characters[..Encoding.UTF8.GetChars(raw, characters)]);
    }

    private bool Fits(ReadOnlySpan<char> text) => _pattern?.IsMatch(text) != false && HasFormat(text);

    /// <summary>A format that is not known here fits always, as JSON Schema has it.</summary>
    private bool HasFormat(ReadOnlySpan<char> text) => format switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && text.ContainsAny(TimeMarks),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };
}
