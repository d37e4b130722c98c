using System.Collections.Concurrent;
using ContractSuite.Contract.Judging;
using ContractSuite.Contract.Rules;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Published;

/// <summary>
/// The three-way verdict of a run: every disagreement of contract, specification and server once, with its count and one example.
/// Safe for several threads.
/// </summary>
public sealed class Disagreements
{
    private readonly ConcurrentDictionary<(string Rule, Operation Operation, int Status, string Published, string? Pointer), Disagreement> _rows = new();

    /// <summary>The table, by operation, status and place.</summary>
    public IReadOnlyList<Disagreement> Rows =>
    [
        .. _rows.Values
            .OrderBy(row => row.Operation.Surface)
            .ThenBy(row => row.Operation.Name, StringComparer.Ordinal)
            .ThenBy(row => row.Status)
            .ThenBy(row => row.Rule, StringComparer.Ordinal)
            .ThenBy(row => row.Pointer, StringComparer.Ordinal),
    ];

    internal void Add(Rule rule, JudgedExchange judged, Violation violation) => _rows.AddOrUpdate(
        (rule.Id, judged.Exchange.Operation, judged.Status, violation.Expected, violation.Pointer),
        _ => new Disagreement
        {
            Rule = rule.Id,
            Blame = rule.Blame,
            Operation = judged.Exchange.Operation,
            Status = judged.Status,
            Contract = judged.SchemaName is null ? "silent" : judged.ShapeViolations.Count == 0 ? "kept" : "broken",
            Published = violation.Expected,
            Observed = violation.Actual,
            Pointer = violation.Pointer,
            Count = 1,
            Example = judged.Exchange.Id,
        },
        (_, row) => row with { Count = row.Count + 1 });
}
