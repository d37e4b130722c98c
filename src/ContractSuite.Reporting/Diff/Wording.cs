using System.Text.RegularExpressions;

namespace ContractSuite.Reporting.Diff;

/// <summary>A message without what a seed, a marker or the clock put into it: quoted values, ids, numbers and hexadecimal words.</summary>
internal static partial class Wording
{
    public static string Of(string message) => Number().Replace(Quoted().Replace(Identifier().Replace(message, "…"), "'…'"), "…");

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")]
    private static partial Regex Identifier();

    [GeneratedRegex("""'[^']*'|"[^"]*"|\[[^\]]*\]""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b[0-9a-f]*\d[0-9a-f.]*\b")]
    private static partial Regex Number();
}
