using ContractSuite.Reporting;

namespace ContractSuite.Cli.Report;

/// <summary>What documents are to be made of what.</summary>
internal sealed record ReportRequest
{
    /// <summary>The records, absolute; several are told as one.</summary>
    public required IReadOnlyList<string> Records { get; init; }

    /// <summary>The documents.</summary>
    public required IReadOnlyList<Projection> Documents { get; init; }

    /// <summary>The folder for them, absolute; null to print the only one.</summary>
    public string? Out { get; init; }

    /// <summary>The folder with earlier runs, absolute.</summary>
    public required string History { get; init; }

    /// <summary>Whether to print the summary as JSON and nothing else.</summary>
    public bool Json { get; init; }
}
