using ContractSuite.Reporting.Diff;

namespace ContractSuite.Cli.Diff;

/// <summary>What a comparison was asked to do.</summary>
internal sealed record DiffRequest
{
    /// <summary>The older side: a record, or a target named in contractsuite.json.</summary>
    public required string Before { get; init; }

    /// <summary>The newer side, likewise.</summary>
    public required string After { get; init; }

    /// <summary>Where <c>diff.json</c> and the records of verified targets go, absolute.</summary>
    public required string Out { get; init; }

    /// <summary>The seed of verifications.</summary>
    public required int Seed { get; init; }

    /// <summary>A file with what one integration sends; null for every client's view.</summary>
    public string? Consumer { get; init; }

    /// <summary>The file of accepted differences, absolute.</summary>
    public required string AcceptedFile { get; init; }

    /// <summary>Why all that is found is accepted; null to accept nothing.</summary>
    public string? Accept { get; init; }

    /// <summary>Whether to print <c>diff.json</c> and nothing else.</summary>
    public bool Json { get; init; }

    /// <summary>The mildest impact that gives exit code 1.</summary>
    public required Impact FailsOn { get; init; }
}
