using System.Globalization;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Cli.Mutate;

/// <summary>One line for each mutant; at the end the share of each area and the survivors.</summary>
internal sealed class MutateLines(TextWriter output)
{
    public void Begin(ProofBook book, RunRecord whole)
    {
        output.WriteLine($"The whole run is good: {whole.Verdict.Scenarios} scenarios, {whole.Verdict.Exchanges} exchanges, seed {book.Seed}.");
        if (book.Proofs.Count > 0)
            output.WriteLine($"{book.Proofs.Count} of {book.Mutants} mutants are known from an earlier run.");
    }

    public async Task WriteAsync(ProofBook book, Proof proof)
    {
        var sign = proof.Fate is Fate.Killed ? "✓" : "✗";
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{sign} {book.Proofs.Count,3}/{book.Mutants} {proof.Area}: {proof.Mutant} ({proof.Seconds:0.0} s)")).ConfigureAwait(false);
        await output.WriteLineAsync(proof.Fate is Fate.Killed ? $"      {proof.KilledBy}" : $"      {proof.Hint}").ConfigureAwait(false);
    }

    public async Task WriteEndAsync(ProofBook book, string path)
    {
        await output.WriteLineAsync().ConfigureAwait(false);
        foreach (var area in book.Proofs.GroupBy(proof => proof.Area))
        {
            await output.WriteLineAsync($"{area.Key,-16} {area.Count(proof => proof.Fate is Fate.Killed),3} of {area.Count(),3}").ConfigureAwait(false);
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\n{book.Killed} of {book.Proofs.Count} mutants were killed: {book.Share:0.0} %.")).ConfigureAwait(false);
        await output.WriteLineAsync($"Proof: {path}").ConfigureAwait(false);
    }

    public async Task WriteAsync(string line, IEnumerable<string> reasons)
    {
        await output.WriteLineAsync(line).ConfigureAwait(false);
        foreach (var reason in reasons)
        {
            await output.WriteLineAsync($"  {reason}").ConfigureAwait(false);
        }
    }
}
