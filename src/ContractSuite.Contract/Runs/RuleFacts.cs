using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Rules;

namespace ContractSuite.Contract.Runs;

/// <summary>What a reader needs to know of a rule.</summary>
public sealed record RuleFacts
{
    /// <summary>Stable: <c>CS0102</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The promise in one sentence.</summary>
    public required string Title { get; init; }

    /// <summary>What breaks for whom when it is not kept.</summary>
    public required string Rationale { get; init; }

    /// <summary>What whoever reads a finding can do about it.</summary>
    public required string Advice { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    internal static RuleFacts Of(Rule rule) => new()
    {
        Id = rule.Id,
        Title = rule.Title,
        Rationale = rule.Rationale,
        Advice = rule.Advice,
        Severity = rule.Severity,
    };
}
