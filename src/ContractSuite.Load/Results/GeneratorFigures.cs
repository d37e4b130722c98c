namespace ContractSuite.Load.Results;

/// <summary>How well the generator did its part.</summary>
public sealed record GeneratorFigures
{
    /// <summary>How late calls began, in microseconds; in the closed model, how long work waited for the generator's processors.</summary>
    public required PhaseFigures Lag { get; init; }

    /// <summary>Calls (in the closed model: probes) that were later than <see cref="LateAfterMicros"/>. Their lateness is in their latency.</summary>
    public required long Late { get; init; }

    /// <summary>What counts as late, in microseconds.</summary>
    public required long LateAfterMicros { get; init; }

    /// <summary>Arrivals that were not made, as too many calls were unanswered. They are in no latency.</summary>
    public required long Dropped { get; init; }

    /// <summary>The processor time that this process used, as a share of all that the machine has; null when not measured.</summary>
    public double? Processor { get; init; }

    /// <summary>Why the figures are the generator's rather than the server's, in words; empty for a valid result.</summary>
    public required IReadOnlyList<string> Objections { get; init; }
}
