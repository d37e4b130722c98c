namespace ContractSuite.Contract.Runs;

/// <summary>What a record says of its run as a whole.</summary>
public sealed record RunFacts
{
    /// <summary>The seed of the test data: the same one makes the same data.</summary>
    public required int Seed { get; init; }

    /// <summary>
    /// The letters that mark what the run created, in names and addresses; four more of a scenario's own may follow. Null in a record
    /// of an older suite.
    /// </summary>
    public string? Marker { get; init; }

    /// <summary>The target's address.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Whether the target was the embedded sandbox.</summary>
    public required bool IsSandbox { get; init; }

    /// <summary>The target's version; null when it does not tell.</summary>
    public string? TargetVersion { get; init; }

    /// <summary>The version of ContractSuite.</summary>
    public required string SuiteVersion { get; init; }

    /// <summary>The command line that made the run; null where none did, as with <c>dotnet test</c>.</summary>
    public string? Command { get; init; }

    /// <summary>Objects that the target's metadata lists.</summary>
    public required int Objects { get; init; }

    /// <summary>When the run began, UTC.</summary>
    public required DateTimeOffset Started { get; init; }
}
