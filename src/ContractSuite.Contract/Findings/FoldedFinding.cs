namespace ContractSuite.Contract.Findings;

/// <summary>Findings that say the same, told once: the value that console, JSON and SARIF show.</summary>
/// <param name="Example">The first of them.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Scenario">The scenario that showed it first; null outside scenarios.</param>
/// <param name="Curl">The request that shows it, to be pasted into a shell; null when the record has lost the exchange.</param>
public sealed record FoldedFinding(Finding Example, int Count, string? Scenario, string? Curl)
{
    /// <summary>
    /// Folds findings of the same rule, operation, place, expectation and observation; items of a list count as one place. In the
    /// order in which each was first seen.
    /// </summary>
    /// <param name="findings">Findings with the scenario that showed them.</param>
    /// <param name="curlOf">Gives the line of an exchange by its id.</param>
    public static IReadOnlyList<FoldedFinding> Of(IEnumerable<(Finding Finding, string? Scenario)> findings, Func<string, string?> curlOf) =>
    [
        .. findings
            .GroupBy(one => (one.Finding.Rule, one.Finding.Operation, Pointers.EveryItem(one.Finding.Pointer), one.Finding.Expected, one.Finding.Actual, one.Finding.Deviation))
            .Select(same => new FoldedFinding(same.First().Finding, same.Count(), same.First().Scenario, curlOf(same.First().Finding.ExchangeId))),
    ];

    /// <summary>As a line for people: <c>CS0102 POST /rest/notes: expected a status below 500, found status 500 (3 times, first x12)</c>.</summary>
    public override string ToString()
    {
        var place = Example.Pointer is { Length: > 0 } pointer ? $" at {pointer}" : "";
        var seen = Count == 1 ? Example.ExchangeId : FormattableString.Invariant($"{Count} times, first {Example.ExchangeId}");
        return $"{Example.Rule} {Example.Operation}: expected {Example.Expected}, found {Example.Actual}{place} ({seen})";
    }
}
