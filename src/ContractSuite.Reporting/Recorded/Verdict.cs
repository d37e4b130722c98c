using ContractSuite.Contract.Findings;

namespace ContractSuite.Reporting.Recorded;

/// <summary>A run in a few numbers, and what follows from them.</summary>
public sealed record Verdict
{
    /// <summary>Scenarios of which every step passed.</summary>
    public required int Passed { get; init; }

    /// <summary>Scenarios that failed, undefined, ambiguous and pending ones among them.</summary>
    public required int Failed { get; init; }

    /// <summary>Scenarios that did not apply, each with its reason.</summary>
    public required int Skipped { get; init; }

    /// <summary>Scenarios that were to run or running when the record ends.</summary>
    public required int Unfinished { get; init; }

    /// <summary>Requests sent, inside scenarios and outside.</summary>
    public required int Exchanges { get; init; }

    /// <summary>Findings that no deviation accepts and that fail a run (<see cref="Severity.Error"/>).</summary>
    public required int NewFindings { get; init; }

    /// <summary>Findings that no deviation accepts and that do not fail a run (warnings and notes).</summary>
    public required int Advisories { get; init; }

    /// <summary>Findings that a deviation accepts, whatever their severity.</summary>
    public required int KnownFindings { get; init; }

    /// <summary>Why the target should not ship, a sentence each, the weightiest first; empty when it should.</summary>
    public required IReadOnlyList<string> Objections { get; init; }

    /// <summary>All scenarios of the record.</summary>
    public int Scenarios => Passed + Failed + Skipped + Unfinished;

    /// <summary>Whether the target keeps its contract as far as this run looked.</summary>
    public bool Ships => Objections.Count == 0;

    internal static Verdict Of(RunRecord record)
    {
        var scenarios = record.Scenarios.CountBy(scenario => scenario.Outcome).ToDictionary();
        var findings = record.Findings.ToLookup(finding => finding.Deviation is null);
        var verdict = new Verdict
        {
            Passed = scenarios.GetValueOrDefault(Outcome.Passed),
            Failed = scenarios.GetValueOrDefault(Outcome.Failed),
            Skipped = scenarios.GetValueOrDefault(Outcome.Skipped),
            Unfinished = scenarios.GetValueOrDefault(Outcome.Unfinished),
            Exchanges = record.Exchanges.Count(),
            NewFindings = findings[true].Count(finding => finding.Severity == Severity.Error),
            Advisories = findings[true].Count(finding => finding.Severity != Severity.Error),
            KnownFindings = findings[false].Count(),
            Objections = [],
        };
        return verdict with { Objections = [.. verdict.Object(record)] };
    }

    private IEnumerable<string> Object(RunRecord record)
    {
        if (NewFindings > 0)
            yield return $"{Count(NewFindings, "new finding")}: the contract is broken.";
        if (Failed > 0)
            yield return $"{Count(Failed, "scenario")} failed.";
        if (record.Cut is { } cut)
            yield return $"The record was cut: {cut}";
        if (Passed + Failed == 0)
            yield return "No scenario was carried out, so nothing is known.";
        if (record.Fault is { } fault)
            yield return $"The run itself ended with a fault: {fault}";
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
