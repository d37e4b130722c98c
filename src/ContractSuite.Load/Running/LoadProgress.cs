using ContractSuite.Load.Results;

namespace ContractSuite.Load.Running;

/// <summary>What happened in the last second or so of a running workload.</summary>
public sealed record LoadProgress
{
    /// <summary>The workload's name.</summary>
    public required string Workload { get; init; }

    /// <summary>Time since the workload began, warm-up included, and how long it will take in all.</summary>
    public required (TimeSpan Elapsed, TimeSpan Total) Time { get; init; }

    /// <summary>Whether nothing is measured yet.</summary>
    public required bool IsWarmUp { get; init; }

    /// <summary>Calls begun and not answered.</summary>
    public required long InFlight { get; init; }

    /// <summary>The stretch in figures, all actions together.</summary>
    public required IntervalFigures Interval { get; init; }

    /// <summary>The result as if it had ended now.</summary>
    public required Func<LoadResult> SoFar { get; init; }
}
