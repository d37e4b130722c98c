namespace ContractSuite.Load.Workloads;

/// <summary>What came of one call, as the action that made it tells.</summary>
public readonly record struct CallOutcome
{
    /// <summary>A good answer, of which nothing more is known.</summary>
    public static CallOutcome Good { get; }

    /// <summary>The kind of error, the same words for the same kind: <c>timeout</c>, <c>429 LIMIT_REACHED</c>; null for a good answer.</summary>
    public string? Error { get; init; }

    /// <summary>
    /// From sending to the last byte, where the action knows it: without what it did before and after. Null: the engine's own
    /// measure of the whole action.
    /// </summary>
    public TimeSpan? Service { get; init; }

    /// <summary>What opening a connection took; null when an open one was used.</summary>
    public TimeSpan? Connection { get; init; }

    /// <summary>From sending to the first byte of the answer; null when none came or it is not known.</summary>
    public TimeSpan? FirstByte { get; init; }

    /// <summary>From the first byte of the answer to the last; null when it is not known.</summary>
    public TimeSpan? Body { get; init; }

    /// <summary>A bad one.</summary>
    public static CallOutcome Failed(string kind) => new() { Error = kind };
}
