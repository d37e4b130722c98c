namespace ContractSuite.Cli.Sweep;

/// <summary>What a sweep was asked to do.</summary>
internal sealed record SweepRequest
{
    /// <summary>The folder of ledgers, absolute.</summary>
    public required string State { get; init; }

    /// <summary>A target's name in contractsuite.json; null for every target that there is a key for.</summary>
    public string? Target { get; init; }

    /// <summary>Whether only to say what is left.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether to print JSON and nothing else.</summary>
    public bool Json { get; init; }
}
