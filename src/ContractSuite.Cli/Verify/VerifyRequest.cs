namespace ContractSuite.Cli.Verify;

/// <summary>What a verification was asked to do.</summary>
internal sealed record VerifyRequest
{
    /// <summary>The folder that the record and its documents go to, absolute.</summary>
    public required string Out { get; init; }

    /// <summary>A tag expression; null for everything but <c>@load</c>.</summary>
    public string? Tags { get; init; }

    /// <summary>Features and steps of the user's own.</summary>
    public OwnFeatures Own { get; init; } = OwnFeatures.None;

    /// <summary>The folder with earlier runs, absolute.</summary>
    public required string History { get; init; }

    /// <summary>How much is said on the way.</summary>
    public Telling Telling { get; init; }

    /// <summary>The seed of the test data.</summary>
    public required int Seed { get; init; }

    /// <summary>A target's name in contractsuite.json; null for the environment's or the sandbox.</summary>
    public string? Target { get; init; }

    /// <summary>Whether no known deviation is accepted.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether entries are proposed for what no deviation accepts.</summary>
    public bool UpdateDeviations { get; init; }
}
