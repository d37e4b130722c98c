using ContractSuite.Target.Pacing;

namespace ContractSuite.Target.Guests;

/// <summary>What a record says of the run's manners: attached once, when the run ends.</summary>
public sealed record GuestFacts
{
    /// <summary>What the rate limit meant.</summary>
    public required PacingFacts Pacing { get; init; }

    /// <summary>Requests that made something in the target.</summary>
    public required long Creations { get; init; }

    /// <summary>What is known to be there still, or may be, a sentence each; empty for a clean run.</summary>
    public required IReadOnlyList<string> LeftBehind { get; init; }

    /// <summary>What is different in the workspace although the run removed what it made, a sentence each.</summary>
    public required IReadOnlyList<string> Differences { get; init; }

    /// <summary>Why the run ended before its time: an interrupt, a full disk, a target that died; null for a run to the end.</summary>
    public string? Stopped { get; init; }
}
