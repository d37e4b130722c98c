using System.Globalization;
using System.Text;
using ContractSuite.Contract.Findings;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Reporting.Text;

namespace ContractSuite.Reporting.GitHub;

/// <summary>
/// GitHub annotations: a workflow command a line for each scenario that failed and each group of findings, printed by a step of a job.
/// GitHub shows ten of a kind, so the weightiest come first.
/// </summary>
internal static class WorkflowCommands
{
    private const int Most = 10;

    public static async Task WriteAsync(RunRecord record, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var line in Lines(record))
            await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
    }

    private static IEnumerable<string> Lines(RunRecord record)
    {
        var scenarios = record.Scenarios.Where(scenario => scenario.Outcome is Outcome.Failed or Outcome.Unfinished).Take(Most);
        foreach (var scenario in scenarios)
        {
            var line = Math.Max(1, scenario.Line).ToString(CultureInfo.InvariantCulture);
            yield return $"::error file={Property(scenario.Uri)},line={line},title={Property(scenario.Name)}::{Data(scenario.Reason ?? "The record ends before this scenario does.")}";
        }

        foreach (var group in FindingGroup.Of(record.Findings.Where(finding => finding.Deviation is null)).Take(Most))
        {
            var example = group.Rows[0].Example;
            yield return $"::{Command(group.Severity)} title={Property($"{group.Rule} {example.Operation.Name}")}::{Data($"expected {example.Expected}, found {example.Actual}. {example.Advice}")}";
        }
    }

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) => BodyText.Bounded(text, 1_000)
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
