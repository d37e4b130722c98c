using ContractSuite.Mutation;

namespace ContractSuite.Cli.Mutate;

/// <summary>What became of a mutant.</summary>
internal enum Fate
{
    /// <summary>The suite noticed it.</summary>
    Killed,

    /// <summary>Scenarios got the broken answers and none minded.</summary>
    Survived,

    /// <summary>No scenario sends a request that it would have changed.</summary>
    NotReached,
}

/// <summary>One mutant and what became of it.</summary>
internal sealed record Proof
{
    /// <summary>The mutant's name.</summary>
    public required string Mutant { get; init; }

    /// <summary>What it breaks.</summary>
    public required Area Area { get; init; }

    /// <summary>The regression that it stands for.</summary>
    public required string StandsFor { get; init; }

    /// <summary>Where that was seen in Twenty's history; null for one that was thought up.</summary>
    public string? Source { get; init; }

    /// <summary>What became of it.</summary>
    public required Fate Fate { get; init; }

    /// <summary>The scenario that noticed it: <c>features/core/lists.feature:12 Name</c>; null for a survivor.</summary>
    public string? KilledBy { get; init; }

    /// <summary>What that scenario said, its first line.</summary>
    public string? Message { get; init; }

    /// <summary>What to add so that it is noticed; null for one that was.</summary>
    public string? Hint { get; init; }

    /// <summary>Scenarios that could have noticed it.</summary>
    public required int Scenarios { get; init; }

    /// <summary>How long its run took.</summary>
    public required double Seconds { get; init; }
}
