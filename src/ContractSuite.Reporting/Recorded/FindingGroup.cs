using ContractSuite.Contract.Findings;

namespace ContractSuite.Reporting.Recorded;

/// <summary>The findings of one rule that are alike in severity, blame and deviation: what a reader judges as one thing.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">How much they matter.</param>
/// <param name="Blame">Who is wrong.</param>
/// <param name="Deviation">What accepts them; null when nothing does.</param>
/// <param name="Rows">At least one, the most frequent first.</param>
public sealed record FindingGroup(string Rule, Severity Severity, Blame Blame, string? Deviation, IReadOnlyList<FindingGroup.Row> Rows)
{
    /// <summary>How many findings all rows hold.</summary>
    public int Count => Rows.Sum(row => row.Count);

    /// <summary>Findings that also agree in operation, expectation and what was found.</summary>
    /// <param name="Example">The first of them in the record.</param>
    /// <param name="Count">How many there are.</param>
    public sealed record Row(Finding Example, int Count);

    /// <summary>Weightiest first: errors before warnings before notes, then the most frequent.</summary>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<Finding> findings) =>
    [
        .. findings.GroupBy(finding => (finding.Rule, finding.Severity, finding.Blame, finding.Deviation))
            .Select(group => new FindingGroup(group.Key.Rule, group.Key.Severity, group.Key.Blame, group.Key.Deviation, RowsOf(group)))
            .OrderByDescending(group => group.Severity)
            .ThenByDescending(group => group.Count)
            .ThenBy(group => group.Rule, StringComparer.Ordinal),
    ];

    private static List<Row> RowsOf(IEnumerable<Finding> findings) =>
    [
        .. findings.GroupBy(finding => (finding.Operation, finding.Expected, finding.Actual))
            .Select(alike => new Row(alike.First(), alike.Count()))
            .OrderByDescending(row => row.Count),
    ];
}
