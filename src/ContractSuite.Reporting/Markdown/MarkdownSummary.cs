using System.Globalization;
using System.Text;
using ContractSuite.Contract.Findings;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Reporting.Text;

namespace ContractSuite.Reporting.Markdown;

/// <summary>The verdict for a pull request or a job summary, in GitHub's Markdown.</summary>
internal static class MarkdownSummary
{
    private const int MostRows = 50;
    private const string Special = "\\`*_{}[]()#+-.!|<>&~@";

    public static async Task WriteAsync(RunRecord record, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await writer.WriteAsync(Text(record, record.Verdict).AsMemory(), cancellationToken);
    }

    private static string Text(RunRecord record, Verdict verdict)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## {(verdict.Ships ? "✅ Ship" : "❌ Don't ship")}\n\n");
        foreach (var objection in verdict.Objections)
            text.Append(CultureInfo.InvariantCulture, $"- {Escape(objection)}\n");
        text.Append(CultureInfo.InvariantCulture, $"\n{Target(record)}\n\n");
        text.Append("| passed | failed | skipped | unfinished | exchanges | new findings | known |\n| --: | --: | --: | --: | --: | --: | --: |\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"| {verdict.Passed} | {verdict.Failed} | {verdict.Skipped} | {verdict.Unfinished} | {verdict.Exchanges} | {verdict.NewFindings} | {verdict.KnownFindings} |\n");
        AppendFindings(text, "New findings", record.Findings.Where(finding => finding is { Severity: Severity.Error, Deviation: null }));
        AppendFindings(text, "Known deviations", record.Findings.Where(finding => finding.Deviation is not null));
        return text.ToString();
    }

    private static string Target(RunRecord record) => record.Facts is { } facts
        ? $"{(facts.IsSandbox ? "The sandbox" : Escape(facts.BaseUrl.ToString()))}, version {Escape(facts.TargetVersion ?? "unknown")}, seed {facts.Seed.ToString(CultureInfo.InvariantCulture)}."
        : "The record does not tell which target this was.";

    private static void AppendFindings(StringBuilder text, string title, IEnumerable<Finding> findings)
    {
        var rows = FindingGroup.Of(findings).SelectMany(group => group.Rows).ToList();
        if (rows.Count == 0)
            return;

        text.Append(CultureInfo.InvariantCulture, $"\n### {title}\n\n| rule | operation | expected | actual | times |\n| --- | --- | --- | --- | --: |\n");
        foreach (var (example, count) in rows.Take(MostRows))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Escape(example.Rule)} | {Escape(example.Operation.Name)} | {Escape(example.Expected)} | {Escape(example.Actual)} | {count} |\n");
        }

        if (rows.Count > MostRows)
            text.Append(CultureInfo.InvariantCulture, $"\nand {rows.Count - MostRows} more in index.html\n");
    }

    /// <summary>Text on one line that Markdown shows as it is, at most 300 characters of it.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in BodyText.Bounded(text, 300).ReplaceLineEndings(" "))
        {
            if (Special.Contains(character, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }
}
