namespace ContractSuite.Cli.Doctor;

/// <summary>What the doctor was asked to look at.</summary>
internal sealed record DoctorRequest
{
    /// <summary>A target's name in contractsuite.json; null for the environment's or the sandbox.</summary>
    public string? Target { get; init; }

    /// <summary>What the run would be narrowed to; null for everything but <c>@load</c>.</summary>
    public string? Tags { get; init; }

    /// <summary>Whether the run would write nothing.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether to print JSON and nothing else.</summary>
    public bool Json { get; init; }
}
