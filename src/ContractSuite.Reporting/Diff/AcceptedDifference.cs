namespace ContractSuite.Reporting.Diff;

/// <summary>A difference that somebody looked at and can live with: an entry of <c>accepted-differences.yaml</c>.</summary>
public sealed record AcceptedDifference
{
    /// <summary>The rule's id: <c>UP103</c>.</summary>
    public string Rule { get; init; } = "";

    /// <summary>As the difference has it.</summary>
    public string Subject { get; init; } = "";

    /// <summary>As the difference has it; empty for any place.</summary>
    public string Where { get; init; } = "";

    /// <summary>Why it is accepted.</summary>
    public string Reason { get; init; } = "";
}
