using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Findings;

/// <summary>Findings that say the same, told once.</summary>
/// <param name="Example">The first of them.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Scenario">The scenario that showed it first; null outside scenarios.</param>
/// <param name="Exchange">The exchange of the example; null when the record has lost it.</param>
public sealed record FoldedFinding(Finding Example, int Count, string? Scenario, Exchange? Exchange)
{
    /// <summary>
    /// Folds findings of the same rule, operation, place, expectation and observation; items of a list count as one place. In the
    /// order in which each was first seen.
    /// </summary>
    /// <param name="findings">Findings with the scenario that showed them.</param>
    /// <param name="exchanges">The exchanges by id.</param>
    public static IReadOnlyList<FoldedFinding> Of(IEnumerable<(Finding Finding, string? Scenario)> findings, IReadOnlyDictionary<string, Exchange> exchanges) =>
    [
        .. findings
            .GroupBy(one => (one.Finding.Rule, one.Finding.Operation, Pointers.EveryItem(one.Finding.Pointer), one.Finding.Expected, one.Finding.Actual, one.Finding.Deviation))
            .Select(same => new FoldedFinding(same.First().Finding, same.Count(), same.First().Scenario, exchanges.GetValueOrDefault(same.First().Finding.ExchangeId))),
    ];
}
