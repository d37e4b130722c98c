namespace ContractSuite.Reporting.Diff;

/// <summary>One thing in which two targets differ.</summary>
public sealed record Difference
{
    /// <summary>What kind it is, and what it does to clients.</summary>
    public required DifferenceRule Rule { get; init; }

    /// <summary>What differs: <c>GET /rest/people</c>, <c>person.jobTitle</c>, <c>type Person</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Where in it; a JSON pointer for bodies and schemas, a name else, empty for the whole.</summary>
    public string Where { get; init; } = "";

    /// <summary>How it was, in words.</summary>
    public required string Before { get; init; }

    /// <summary>How it is, in words.</summary>
    public required string After { get; init; }

    /// <summary>The operations that it concerns, as exchanges name them; empty where it concerns no certain one.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [];

    /// <summary>The scenario that shows it first; null for what documents tell.</summary>
    public string? Scenario { get; init; }

    /// <summary>The exchange of the older record that shows it; null for what documents tell.</summary>
    public string? ExchangeBefore { get; init; }

    /// <summary>The exchange of the newer record that shows it; null for what documents tell.</summary>
    public string? ExchangeAfter { get; init; }

    /// <summary>How often it was seen.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Why it was accepted; null for one that counts.</summary>
    public string? Accepted { get; init; }
}
