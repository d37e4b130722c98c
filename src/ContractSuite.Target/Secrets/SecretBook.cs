using System.Buffers;
using System.Text;

namespace ContractSuite.Target.Secrets;

/// <summary>
/// What must never reach an artefact or a screen: the keys and passwords of the settings, and what a run learns from its traffic,
/// such as the secrets of webhooks and the e-mail addresses of members. Takes them out of any text. For several threads.
/// </summary>
public sealed class SecretBook
{
    /// <summary>What stands in a secret's place.</summary>
    public const string Stars = "***";

    /// <summary>Shorter words are in any text; taking them out would hide nothing and spoil everything.</summary>
    private const int ShortestSecret = 5;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private Known _known = new([], SearchValues.Create([], StringComparison.Ordinal));

    /// <summary>Adds secrets; empty and very short ones are passed over.</summary>
    public void Learn(IEnumerable<string> secrets)
    {
        var added = secrets.Where(secret => secret.Length >= ShortestSecret).SelectMany(SecretForms.Of).ToList();
        lock (_lock)
        {
            var before = _forms.Count;
            _forms.UnionWith(added);
            if (_forms.Count == before)
                return;

            // The longest first: a secret that holds another one goes whole.
            string[] forms = [.. _forms.OrderByDescending(form => form.Length)];
            _known = new Known(forms, SearchValues.Create(forms, StringComparison.Ordinal));
        }
    }

    /// <summary>The text without its secrets, in whatever form they stand in it; the same text when it has none.</summary>
    public string Redacted(string text)
    {
        var known = _known;
        return text.AsSpan().ContainsAny(known.Search)
            ? known.Forms.Aggregate(text, (rest, form) => rest.Replace(form, Stars, StringComparison.Ordinal))
            : text;
    }

    /// <summary>The bytes of a text, or of anything else, without their secrets.</summary>
    public ReadOnlyMemory<byte> Redacted(ReadOnlyMemory<byte> bytes)
    {
        // One character a byte: what is no UTF-8 comes out as it went in. Secrets beyond ASCII are looked for as UTF-8 reads.
        var text = Encoding.Latin1.GetString(bytes.Span);
        var redacted = Redacted(text);
        return ReferenceEquals(text, redacted) ? bytes : Encoding.Latin1.GetBytes(redacted);
    }

    private sealed record Known(string[] Forms, SearchValues<string> Search);
}
