namespace ContractSuite.Reporting.Recorded;

/// <summary>One breakage that was put before the target, and what became of it (schemas/mutation.json).</summary>
public sealed record ProvenMutant
{
    /// <summary>Its name, as the mutant says it.</summary>
    public required string Mutant { get; init; }

    /// <summary>What it breaks: <c>paging</c>.</summary>
    public required string Area { get; init; }

    /// <summary>The regression that it stands for.</summary>
    public required string StandsFor { get; init; }

    /// <summary>Where that was seen in Twenty's history; null for one that was thought up.</summary>
    public string? Source { get; init; }

    /// <summary><c>killed</c>, <c>survived</c> or <c>notReached</c>.</summary>
    public required string Fate { get; init; }

    /// <summary>The scenario that noticed it: <c>core/pages.feature:12 Name</c>; null where none did.</summary>
    public string? KilledBy { get; init; }

    /// <summary>What to add so that it is noticed; null where it was.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether a scenario noticed it.</summary>
    public bool IsKilled => Fate == "killed";
}
