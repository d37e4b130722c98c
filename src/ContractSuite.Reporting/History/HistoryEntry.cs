using ContractSuite.Contract.Findings;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Reporting.History;

/// <summary>What is kept of a run when its record is gone: enough to tell the next one what changed.</summary>
public sealed record HistoryEntry
{
    /// <summary>When it started, UTC.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>Its target, as the document names it.</summary>
    public required string Target { get; init; }

    /// <summary>The target's version; null when it does not tell.</summary>
    public string? Version { get; init; }

    /// <summary>Whether the target kept its contract.</summary>
    public required bool Ships { get; init; }

    /// <summary>Scenarios that passed.</summary>
    public required int Passed { get; init; }

    /// <summary>Scenarios that failed or did not finish.</summary>
    public required int Failed { get; init; }

    /// <summary>Scenarios that did not apply.</summary>
    public required int Skipped { get; init; }

    /// <summary>Requests sent.</summary>
    public required int Exchanges { get; init; }

    /// <summary>From start to end, in seconds.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>New findings: rule and operation of each, once, in alphabetical order.</summary>
    public required IReadOnlyList<string> NewFindings { get; init; }

    /// <summary>Known deviations that were seen: rule and operation of each, once, in alphabetical order.</summary>
    public required IReadOnlyList<string> KnownFindings { get; init; }

    /// <summary>Ids of the scenarios that failed or did not finish.</summary>
    public required IReadOnlyList<string> FailedScenarios { get; init; }

    /// <summary>What a record comes to.</summary>
    public static HistoryEntry Of(RunRecord record)
    {
        var verdict = record.Verdict;
        return new HistoryEntry
        {
            Started = record.Started ?? DateTimeOffset.UnixEpoch,
            Target = record.Facts is not { } facts ? "unknown target" : facts.IsSandbox ? "the sandbox" : facts.BaseUrl.ToString(),
            Version = record.Facts?.TargetVersion,
            Ships = verdict.Ships,
            Passed = verdict.Passed,
            Failed = verdict.Failed + verdict.Unfinished,
            Skipped = verdict.Skipped,
            Exchanges = verdict.Exchanges,
            DurationSeconds = Math.Round(record.Duration.TotalSeconds, 3),
            NewFindings = Names(record.Findings.Where(finding => finding is { Severity: Severity.Error, Deviation: null })),
            KnownFindings = Names(record.Findings.Where(finding => finding.Deviation is not null)),
            FailedScenarios = [.. record.Scenarios.Where(scenario => scenario.Outcome is Outcome.Failed or Outcome.Unfinished).Select(scenario => scenario.Id)],
        };
    }

    private static List<string> Names(IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => $"{finding.Rule} {finding.Operation.Name}").Distinct().Order(StringComparer.Ordinal)];
}
