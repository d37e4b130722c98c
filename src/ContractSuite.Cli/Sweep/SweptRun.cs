namespace ContractSuite.Cli.Sweep;

/// <summary>What a sweep did about a run.</summary>
internal enum SweepState
{
    /// <summary>The run is still going on, or another sweep is at it: left alone.</summary>
    GoingOn,

    /// <summary>There is no key for its target and workspace here.</summary>
    NoKey,

    /// <summary>Only looked at, as asked.</summary>
    LookedAt,

    /// <summary>The target could not be used.</summary>
    TargetUnusable,

    /// <summary>Removed as far as the target let it.</summary>
    Swept,
}

/// <summary>A run and what is left of it.</summary>
internal sealed record SweptRun
{
    /// <summary>The file name of its ledger.</summary>
    public required string Ledger { get; init; }

    /// <summary>What became of it.</summary>
    public required SweepState State { get; init; }

    /// <summary>The mark of what it made; null where the ledger was left alone.</summary>
    public string? Marker { get; init; }

    /// <summary>When it began, UTC; null where the ledger was left alone.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>The address of its target; null where the ledger was left alone.</summary>
    public Uri? Target { get; init; }

    /// <summary>Why the target could not be used; null where it could.</summary>
    public string? Reason { get; init; }

    /// <summary>What it had left before, a sentence each.</summary>
    public IReadOnlyList<string> Found { get; init; } = [];

    /// <summary>What is still there, likewise.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];
}
