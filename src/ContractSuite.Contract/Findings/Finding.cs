using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Findings;

/// <summary>A rule that an exchange broke, told so that a stranger can act on it.</summary>
public sealed record Finding
{
    /// <summary>The rule's stable id: <c>CS0102</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Who is wrong.</summary>
    public required Blame Blame { get; init; }

    /// <summary>What was called.</summary>
    public required Operation Operation { get; init; }

    /// <summary>What the contract promises here: <c>status 401</c>.</summary>
    public required string Expected { get; init; }

    /// <summary>What was found: <c>status 403</c>.</summary>
    public required string Actual { get; init; }

    /// <summary>Where in the response body, a JSON pointer (<c>/data/people/0/id</c>); empty for the whole, null for what is not in the body.</summary>
    public string? Pointer { get; init; }

    /// <summary>What the reader can do about it.</summary>
    public required string Advice { get; init; }

    /// <summary>Id of the exchange that shows it.</summary>
    public required string ExchangeId { get; init; }

    /// <summary>Id of the deviation that accepts it; null for a finding that counts.</summary>
    public string? Deviation { get; init; }
}
