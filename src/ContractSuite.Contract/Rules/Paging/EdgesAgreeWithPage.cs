using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>The cursors of a page are those of its first and last edge.</summary>
internal sealed class EdgesAgreeWithPage : Rule
{
    public override string Id => "CS0408";

    public override string Title => "The cursors of a page are those of its first and last edge.";

    public override string Rationale => "Relay cursor connections, 4.4: clients take either; they must lead to the same place.";

    public override string Advice => "Make both of the same record.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged.Page is not { EdgeCursors: { Count: > 0 } edges } page || (page.StartCursor is null && page.EndCursor is null))
            return null;

        return Different(page, "startCursor", page.StartCursor, "first", edges[0]).Concat(Different(page, "endCursor", page.EndCursor, "last", edges[^1]));
    }

    private static IEnumerable<Violation> Different(AnsweredPage page, string name, string? told, string place, string? edge) => told is null || edge is null || told == edge
        ? []
        : [new Violation($"{name} {edge} as the {place} edge has it", told, page.FlagPointer.Replace("hasNextPage", name, StringComparison.Ordinal))];
}
