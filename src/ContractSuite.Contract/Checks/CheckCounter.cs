using System.Collections.Concurrent;
using ContractSuite.Contract.Rules;

namespace ContractSuite.Contract.Checks;

/// <summary>Counts how often each rule is checked. Safe for several threads.</summary>
public sealed class CheckCounter
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>What was counted so far, of every rule of the rule book.</summary>
    public RuleChecks Checks => new(RuleBook.All.ToDictionary(rule => rule.Id, rule => _counts.GetValueOrDefault(rule.Id), StringComparer.Ordinal));

    internal void Add(Rule rule) => _counts.AddOrUpdate(rule.Id, 1, (_, count) => count + 1);
}
