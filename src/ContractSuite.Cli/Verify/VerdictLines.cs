using System.Globalization;
using ContractSuite.Contract.Findings;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Cli.Verify;

/// <summary>The last lines of a run.</summary>
internal static class VerdictLines
{
    private const int MostFindings = 20;

    public static async Task WriteAsync(TextWriter output, RunRecord run, string document)
    {
        var verdict = run.Verdict;
        await output.WriteLineAsync(verdict.Ships ? "The contract is kept." : "The contract is broken.").ConfigureAwait(false);
        foreach (var objection in verdict.Objections)
        {
            await output.WriteLineAsync($"  {objection}").ConfigureAwait(false);
        }

        foreach (var folded in run.FoldedFindings.Where(folded => folded.Example is { Severity: Severity.Error, Deviation: null }).Take(MostFindings))
        {
            await output.WriteLineAsync($"  {folded}").ConfigureAwait(false);
            await output.WriteLineAsync($"    {folded.Curl?.ReplaceLineEndings($"{Environment.NewLine}    ")}").ConfigureAwait(false);
        }

        await output.WriteLineAsync(
            $"{verdict.Scenarios} scenarios: {verdict.Passed} passed, {verdict.Failed} failed, {verdict.Skipped} skipped. "
            + $"{verdict.Exchanges} exchanges. {verdict.NewFindings} findings, {verdict.KnownFindings} known.").ConfigureAwait(false);
        foreach (var line in Skipped(run).Concat(Manners(run)))
        {
            await output.WriteLineAsync(line).ConfigureAwait(false);
        }

        await output.WriteLineAsync($"Document: {document}").ConfigureAwait(false);
    }

    private static IEnumerable<string> Skipped(RunRecord run) => run.Scenarios
        .Where(scenario => scenario.Outcome == Outcome.Skipped)
        .CountBy(scenario => scenario.Reason ?? "no reason given")
        .OrderByDescending(reason => reason.Value)
        .Select(reason => string.Create(CultureInfo.InvariantCulture, $"  {reason.Value} skipped: {reason.Key}"));

    /// <summary>Only what somebody has to know: that nothing is left goes without saying.</summary>
    private static IEnumerable<string> Manners(RunRecord run)
    {
        if (run.Guest is not { } guest)
            yield break;

        if (guest.Pacing is { Waits: > 0 } pacing)
            yield return string.Create(CultureInfo.InvariantCulture, $"{pacing.Waits} requests waited for the rate limit, {pacing.Limit}.");

        foreach (var difference in guest.Differences)
            yield return $"The workspace changed meanwhile, by somebody else or by the target itself: {difference}";

        foreach (var left in guest.LeftBehind)
            yield return $"Left behind: {left}";

        if (guest.LeftBehind.Count > 0)
            yield return "Remove it with 'contractsuite sweep'.";
    }
}
