using ContractSuite.Contract.Findings;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Published;

/// <summary>
/// Where authored contract, published specification and observed answer do not say the same, told once for an operation and a
/// place, however often it was seen.
/// </summary>
public sealed record Disagreement
{
    /// <summary>The rule that compares: <c>CS0604</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Who is wrong, or that nobody has spoken.</summary>
    public required Blame Blame { get; init; }

    /// <summary>What was called.</summary>
    public required Operation Operation { get; init; }

    /// <summary>The status that was answered.</summary>
    public required int Status { get; init; }

    /// <summary>What the authored contract says of such an answer: <c>kept</c>, <c>broken</c>, <c>silent</c>.</summary>
    public required string Contract { get; init; }

    /// <summary>What the published specification says.</summary>
    public required string Published { get; init; }

    /// <summary>What was observed, in the first exchange that showed it.</summary>
    public required string Observed { get; init; }

    /// <summary>Where in the body, a JSON pointer with <c>*</c> for any item of a list; null for what is not in the body.</summary>
    public string? Pointer { get; init; }

    /// <summary>How many exchanges showed it.</summary>
    public required int Count { get; init; }

    /// <summary>Id of the first exchange that showed it.</summary>
    public required string Example { get; init; }
}
