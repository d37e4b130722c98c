using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Cli.Verify;

/// <summary>The last lines of a run.</summary>
internal static class VerdictLines
{
    public static async Task WriteAsync(TextWriter output, RunRecord run, string document)
    {
        var verdict = run.Verdict;
        await output.WriteLineAsync().ConfigureAwait(false);
        await output.WriteLineAsync(verdict.Ships ? "The contract is kept." : "The contract is broken.").ConfigureAwait(false);
        foreach (var objection in verdict.Objections)
        {
            await output.WriteLineAsync($"  {objection}").ConfigureAwait(false);
        }

        await output.WriteLineAsync(
            $"{verdict.Scenarios} scenarios: {verdict.Passed} passed, {verdict.Failed} failed, {verdict.Skipped} skipped. "
            + $"{verdict.Exchanges} exchanges. {verdict.NewFindings} findings, {verdict.KnownFindings} known.").ConfigureAwait(false);
        await output.WriteLineAsync($"Document: {document}").ConfigureAwait(false);
    }
}
