using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Published;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Recorded;

/// <summary>All places where one statement of the published specification is not what the target answered, and what the contract says there.</summary>
/// <param name="Published">What the specification says.</param>
/// <param name="Contract">What the authored contract says of those answers: <c>kept</c>, <c>broken</c>, <c>silent</c>.</param>
/// <param name="Blame">Who is wrong.</param>
/// <param name="Rows">At least one, by operation and status.</param>
internal sealed record DisagreementGroup(string Published, string Contract, Blame Blame, IReadOnlyList<DisagreementGroup.Row> Rows)
{
    /// <summary>How many places all rows hold.</summary>
    public int Places => Rows.Sum(row => row.Pointers.Count);

    /// <summary>The places in the answers of one operation.</summary>
    /// <param name="Operation">What was called.</param>
    /// <param name="Status">What was answered.</param>
    /// <param name="Observed">What came there, each once.</param>
    /// <param name="Pointers">Where in the body; an empty one for what is not in the body.</param>
    /// <param name="Example">The first exchange that showed it.</param>
    public sealed record Row(Operation Operation, int Status, IReadOnlyList<string> Observed, IReadOnlyList<string> Pointers, string Example);

    /// <summary>Those with the most places first.</summary>
    public static IReadOnlyList<DisagreementGroup> Of(IEnumerable<Disagreement> disagreements) =>
    [
        .. disagreements.GroupBy(row => (row.Published, row.Contract, row.Blame))
            .Select(group => new DisagreementGroup(group.Key.Published, group.Key.Contract, group.Key.Blame, RowsOf(group)))
            .OrderByDescending(group => group.Places)
            .ThenBy(group => group.Published, StringComparer.Ordinal),
    ];

    private static List<Row> RowsOf(IEnumerable<Disagreement> places) =>
    [
        .. places.GroupBy(place => (place.Operation, place.Status)).Select(alike => new Row(
            alike.Key.Operation,
            alike.Key.Status,
            [.. alike.Select(place => place.Observed).Distinct()],
            [.. alike.Select(place => place.Pointer ?? "")],
            alike.First().Example)),
    ];
}
