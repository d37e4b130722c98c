using System.Text;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Text;

/// <summary>
/// The request of an exchange as a command for a POSIX shell. The key is a variable of that shell, <c>$TWENTY_API_KEY</c> for the
/// owner's and <c>$TWENTY_RESTRICTED_API_KEY</c> and the like for others', so that the line can be pasted anywhere. A member has a
/// session and no key; the owner's stands in for it.
/// </summary>
internal static class CurlLine
{
    /// <summary>In bytes; longer bodies are named as a file.</summary>
    public const int LongestInlineBody = 2_000;

    /// <summary>curl sets these itself, or they matter to nobody.</summary>
    private static readonly HashSet<string> Implied =
        new(StringComparer.OrdinalIgnoreCase) { "Host", "Content-Length", "User-Agent", "Accept", "Accept-Encoding", "Connection", "traceparent" };

    public static string Of(Exchange exchange)
    {
        var request = exchange.Request;
        var line = new StringBuilder("curl");
        if (request.Method != "GET")
            line.Append(" -X ").Append(request.Method);
        line.Append(' ').Append(Quote(request.Uri.AbsoluteUri));
        foreach (var header in request.Headers.Where(header => !Implied.Contains(header.Name)))
            line.Append(" \\\n  -H ").Append(HeaderArgument(header, exchange.Actor));
        if (!request.Body.IsEmpty)
            line.Append(" \\\n  --data-binary ").Append(BodyArgument(request.Body));
        return line.ToString();
    }

    private static string HeaderArgument(Header header, string actor)
    {
        if (!header.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            return Quote($"{header.Name}: {header.Value}");

        var scheme = header.Value.Split(' ')[0];
        var prefix = char.IsAsciiLetter(scheme.FirstOrDefault()) && scheme.All(char.IsAsciiLetterOrDigit) ? scheme + " " : "";
        return $"\"{header.Name}: {prefix}${KeyVariable(actor)}\"";
    }

    private static string KeyVariable(string actor) =>
        actor is TargetSession.Owner or TargetSession.SignedIn
            ? "TWENTY_API_KEY"
            : $"TWENTY_{string.Concat(actor.ToUpperInvariant().Select(character => char.IsAsciiLetterOrDigit(character) ? character : '_'))}_API_KEY";

    /// <summary>Long bodies, and those that hold what cannot be typed, are named as a file that the reader saves them to.</summary>
    private static string BodyArgument(ReadOnlyMemory<byte> body)
    {
        var text = body.Length <= LongestInlineBody ? BodyText.Plain(body.Span) : null;
        return text is not null && VisibleText.Of(text) == text ? Quote(text) : "@request-body";
    }

    private static string Quote(string argument) => $"'{argument.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
