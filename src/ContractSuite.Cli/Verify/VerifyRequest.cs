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

    /// <summary>Whether nothing but the verdict is wanted.</summary>
    public bool IsSilent => Telling is Telling.Verdict or Telling.Json;

    /// <summary>The seed of the test data.</summary>
    public required int Seed { get; init; }

    /// <summary>A target's name in contractsuite.json; null for the environment's or the sandbox.</summary>
    public string? Target { get; init; }

    /// <summary>As it was typed, for the record; null where another verb asks.</summary>
    public string? Command { get; init; }

    /// <summary>Whether no known deviation is accepted.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether entries are proposed for what no deviation accepts.</summary>
    public bool UpdateDeviations { get; init; }

    /// <summary>The folder for the run's ledger, absolute.</summary>
    public required string State { get; init; }

    /// <summary>Whether nothing may be written.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether <c>@destructive</c> scenarios run.</summary>
    public bool Destructive { get; init; }

    /// <summary>The tag expression that scenarios are selected by.</summary>
    public string Selection => SelectionOf(Tags);

    /// <summary>What a user's tags select: everything but load without any, and load never.</summary>
    public static string SelectionOf(string? tags) => tags is { Length: > 0 } ? $"({tags}) and not @load" : "not @load";
}
