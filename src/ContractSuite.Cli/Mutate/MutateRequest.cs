namespace ContractSuite.Cli.Mutate;

/// <summary>What a proof was asked to do.</summary>
internal sealed record MutateRequest
{
    /// <summary>The folder for the record of the whole run and for <c>mutation.json</c>, absolute.</summary>
    public required string Out { get; init; }

    /// <summary>A tag expression; null for everything but <c>@load</c>.</summary>
    public string? Tags { get; init; }

    /// <summary>The seed of the test data, the same for every run.</summary>
    public required int Seed { get; init; }

    /// <summary>A target's name in contractsuite.json; null for the environment's or the sandbox.</summary>
    public string? Target { get; init; }

    /// <summary>A part of the names or areas of the mutants that are wanted; null for all.</summary>
    public string? Mutants { get; init; }

    /// <summary>Whether mutants that <c>mutation.json</c> knows already are left out.</summary>
    public bool Resume { get; init; }

    /// <summary>The share of mutants, in per cent, that must be killed for exit code 0; null for no bound.</summary>
    public double? AtLeast { get; init; }

    /// <summary>Whether to print <c>mutation.json</c> and nothing else.</summary>
    public bool Json { get; init; }
}
