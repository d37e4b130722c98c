namespace ContractSuite.Load.Results;

/// <summary>The figures of one action, or of all together.</summary>
public sealed record ActionFigures
{
    /// <summary>The action's name; <c>all</c> for all together.</summary>
    public required string Name { get; init; }

    /// <summary>Its share of the mix, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>Calls that ended, well or not.</summary>
    public required long Count { get; init; }

    /// <summary>Calls that came to an error.</summary>
    public required long Failed { get; init; }

    /// <summary>Good answers a second.</summary>
    public required double PerSecond { get; init; }

    /// <summary>Errors by kind, the most frequent first.</summary>
    public required IReadOnlyList<ErrorFigures> Errors { get; init; }

    /// <summary>Of good answers, from the moment the call was meant to begin: a stall counts for all who would have come in it.</summary>
    public required LatencyFigures Latency { get; init; }

    /// <summary>Of failed calls, likewise.</summary>
    public required LatencyFigures FailedLatency { get; init; }

    /// <summary>Of good answers, from sending: what a generator reports that waits for the server.</summary>
    public required PhaseFigures Service { get; init; }

    /// <summary>Opening connections, for the calls that opened one.</summary>
    public required PhaseFigures Connection { get; init; }

    /// <summary>From sending to the first byte.</summary>
    public required PhaseFigures FirstByte { get; init; }

    /// <summary>From the first byte to the last.</summary>
    public required PhaseFigures Body { get; init; }

    /// <summary>Over time, by when answers came: at most 301, one after another without gaps.</summary>
    public required IReadOnlyList<IntervalFigures> Intervals { get; init; }

    /// <summary>Consecutive parts of the time, at most twenty: what the confidence of a comparison is computed from.</summary>
    public required IReadOnlyList<BlockFigures> Blocks { get; init; }
}
