using System.Text.RegularExpressions;

namespace ContractSuite.Gherkin.Expressions;

/// <summary>
/// Tells Cucumber expressions from regular expressions by the rules that Reqnroll documents: anchors make it a regular
/// expression, a placeholder a Cucumber expression; else what looks like <c>.*</c>, <c>(\d+)</c> or an escape is a regular one.
/// </summary>
internal static partial class ExpressionKind
{
    public static bool IsCucumber(string source) =>
        !source.StartsWith('^') && !source.EndsWith('$') && (Placeholder().IsMatch(source) || !LooksRegular().IsMatch(source));

    [GeneratedRegex(@"\{\w*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\([^\)]+[\*\+]\)|\.\*|\\\.|\\d\+")]
    private static partial Regex LooksRegular();
}
