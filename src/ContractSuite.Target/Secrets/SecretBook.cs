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

    /// <summary>
    /// Forms of one secret begin alike, and up to eighty texts are looked for with vector instructions, more of them by an automaton: a run
    /// of the sandbox knows 169 forms with 53 beginnings of eight characters; looking for the forms took a twentieth of its processor time.
    /// </summary>
    private const int Beginning = 8;

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
            _known = new Known(forms, SearchValues.Create([.. forms.Select(form => form[..Math.Min(form.Length, Beginning)]).Distinct()], StringComparison.Ordinal));
        }
    }

    /// <summary>The text without its secrets, in whatever form they stand in it; the same text when it has none.</summary>
    public string Redacted(string text)
    {
        var known = _known;
        return known.MayBeIn(text) ? known.TakenOutOf(text) : text;
    }

    /// <summary>The bytes of a text, or of anything else, without their secrets.</summary>
    public ReadOnlyMemory<byte> Redacted(ReadOnlyMemory<byte> bytes)
    {
        var known = _known;
        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            // One character a byte: what is no UTF-8 comes out as it went in. Secrets beyond ASCII are looked for as UTF-8 reads.
            var text = buffer.AsSpan(0, Encoding.Latin1.GetChars(bytes.Span, buffer));
            return known.MayBeIn(text) ? Encoding.Latin1.GetBytes(known.TakenOutOf(text.ToString())) : bytes;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <param name="Forms">All forms of all secrets, the longest first.</param>
    /// <param name="Beginnings">What they begin with.</param>
    private sealed record Known(string[] Forms, SearchValues<string> Beginnings)
    {
        public bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(Beginnings);

        public string TakenOutOf(string text) => Forms.Aggregate(text, (rest, form) => rest.Replace(form, Stars, StringComparison.Ordinal));
    }
}
