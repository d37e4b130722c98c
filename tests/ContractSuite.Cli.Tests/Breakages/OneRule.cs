using ContractSuite.Gherkin.Features;

namespace ContractSuite.Cli.Tests.Breakages;

/// <summary>Cuts a feature down to one of its rules.</summary>
internal static class OneRule
{
    private const string Keyword = "  Rule: ";

    /// <summary>The titles of a feature's rules, in their order.</summary>
    public static IReadOnlyList<string> Titles(FeatureSource feature) =>
        [.. Lines(feature).Where(IsRule).Select(line => line[Keyword.Length..])];

    /// <summary>Everything before the first rule, and that rule. Throws when there is no such rule.</summary>
    public static FeatureSource Of(FeatureSource feature, string title)
    {
        var lines = Lines(feature);
        var head = lines.TakeWhile(line => !IsRule(line));
        var body = lines.SkipWhile(line => line != Keyword + title).ToList();
        if (body.Count == 0)
            throw new ArgumentException($"{feature.Uri} has no rule '{title}'. It has: {string.Join("; ", Titles(feature))}.", nameof(title));

        return feature with { Text = string.Join('\n', [.. head, body[0], .. body.Skip(1).TakeWhile(line => !IsRule(line))]) };
    }

    private static string[] Lines(FeatureSource feature) => feature.Text.ReplaceLineEndings("\n").Split('\n');

    private static bool IsRule(string line) => line.StartsWith(Keyword, StringComparison.Ordinal);
}
