namespace ContractSuite.Target.Records;

/// <summary>An error answer, read from whichever of the shapes A to H (docs/twenty-2.21.0.md, section 3) the target used.</summary>
public sealed record Refusal
{
    /// <summary>What kind of no it is, equal in both protocols for the same cause.</summary>
    public required RefusalKind Kind { get; init; }

    /// <summary>The HTTP status it came with: GraphQL mostly says 200.</summary>
    public required int Status { get; init; }

    /// <summary>The machine word: GraphQL's <c>extensions.code</c>, REST's <c>code</c> else <c>error</c>; null when none.</summary>
    public string? Code { get; init; }

    /// <summary>The messages, at least one; for a body that is not JSON its first 500 characters.</summary>
    public required IReadOnlyList<string> Messages { get; init; }
}
