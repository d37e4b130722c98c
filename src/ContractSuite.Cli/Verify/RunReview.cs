using System.Globalization;
using ContractSuite.Contract;
using ContractSuite.Contract.Checks;
using ContractSuite.Contract.Coverage;
using ContractSuite.Contract.Deviations;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Cli.Verify;

/// <summary>What a run over all features tells beside its verdict.</summary>
/// <param name="Remarks">Worth knowing: what was reached, deviations that are fixed, rules without a subject.</param>
/// <param name="Objections">Why the run fails though the target may keep its contract: deviations past their day, coverage below the minimum.</param>
internal sealed record RunReview(IReadOnlyList<string> Remarks, IReadOnlyList<string> Objections)
{
    /// <summary>Reviews a run that nothing was left out of.</summary>
    public static RunReview Of(RunRecord run, ContractLibrary library, CoverageFigures minimum, DateOnly today)
    {
        var deviations = DeviationReview.Of(library.Deviations, run.Findings, run.Facts?.TargetVersion, today);
        // A workspace of somebody's own has objects that no feature can know, so only the sandbox is held to the minimum.
        var below = run.Facts is { IsSandbox: true } ? run.Coverage.Figures.Below(minimum) : [];
        return new RunReview(
            [
                .. Reached(run.Coverage.Counts),
                .. deviations.Fixed.Select(entry => $"{entry.Id} accepted nothing in this run: the target keeps {entry.Rule} there now. Take the entry out of schemas/deviations.yaml."),
                .. Unchecked(run.Checks),
            ],
            [
                .. deviations.Expired.Select(entry => $"{entry.Id} was accepted until {entry.Expires:yyyy-MM-dd}. {entry.Owner} decides: fix it, or give the entry a later day in schemas/deviations.yaml."),
                .. below,
            ]);
    }

    private static IEnumerable<string> Reached(ReachCounts counts) => counts.Published > 0
        ? [string.Create(CultureInfo.InvariantCulture, $"{counts.Published} operations published: {counts.Reached} reached, {counts.LeftOut} left out, {counts.NotReached} not reached.")]
        : [];

    private static IEnumerable<string> Unchecked(RuleChecks? checks) => checks?.WithoutSubject is { Count: > 0 } idle
        ? [$"{idle.Count} of {checks.Counts.Count} rules had no subject in this run: {string.Join(", ", idle)}. 'contractsuite rules' tells what they promise."]
        : [];
}
