using System.Text.RegularExpressions;

namespace ContractSuite.Sandbox.Records.Searching;

/// <summary>
/// Splits a text as PostgreSQL's default parser does: markup is left out; addresses and hosts stay whole; words joined by hyphens
/// are kept whole and in parts; a number may carry a sign. What could be of any length is bounded, so that megabytes of any text take seconds.
/// </summary>
internal static partial class SearchWords
{
    public static IEnumerable<string> Of(string text)
    {
        foreach (var match in Token().Matches(text.ToLowerInvariant()).Cast<Match>().Where(match => !match.Groups["markup"].Success && !match.Groups["protocol"].Success))
        {
            yield return match.Value;
            if (match.Groups["hyphened"].Success)
            {
                foreach (var part in match.Value.Split('-'))
                {
                    yield return part;
                }
            }
            else if (match.Groups["url"].Success)
            {
                var slash = match.Value.IndexOf('/', StringComparison.Ordinal);
                yield return match.Value[..slash];
                yield return match.Value[slash..];
            }
        }
    }

    [GeneratedRegex(
        """
        (?<markup> <script\b .{0,999}? </script\s{0,99}> | <style\b .{0,999}? </style\s{0,99}> | </?[a-z][^<>]*> )
        | (?<email> [a-z0-9](?>[\w.+-]{0,320}) @ [a-z0-9-]{1,63} (?:\.[a-z0-9-]{1,63}){1,20} )
        | (?<protocol> [a-z]+:// )
        | (?<url> [a-z0-9][a-z0-9-]{0,63} (?:\.[a-z0-9-]{1,63}){0,20} \.(?=[0-9]{0,63}[a-z])[a-z0-9]{2,63} /[\w./~%-]+ )
        | (?<host> [a-z0-9][a-z0-9-]{0,63} (?:\.[a-z0-9-]{1,63}){0,20} \.(?=[0-9]{0,63}[a-z])[a-z0-9]{2,63} )
        | (?<hyphened> (?=\p{N}{0,99}\p{L})(?>[\p{L}\p{N}]+) (?:-(?=\p{N}{0,99}\p{L})(?>[\p{L}\p{N}]+))+ )
        | (?<path> /(?>[\w.~-]+)(?:/(?>[\w.~-]+))* )
        | (?<number> [+-]\d+ (?:\.\d+)? (?:e[+-]?\d+)? | \d+\.\d+ (?![\p{L}\p{N}]) )
        | (?<word> [\p{L}\p{N}]+ )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
