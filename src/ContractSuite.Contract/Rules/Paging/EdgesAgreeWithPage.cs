using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>The cursors of a page are those of its first and last edge.</summary>
internal sealed class EdgesAgreeWithPage : Rule
{
    public override string Id => "CS0408";

    public override string Title => "The cursors of a page are those of its first and last edge.";

    public override string Rationale => "Relay cursor connections, 4.4: clients take either; they must lead to the same place.";

    public override string Advice => "Make both of the same record.";

    internal override IEnumerable<Violation> Check(JudgedExchange judged)
    {
        if (judged.Page is not { EdgeCursors: { Count: > 0 } edges } page)
            yield break;

        if (page.StartCursor is { } start && edges[0] is { } first && start != first)
            yield return new Violation($"startCursor {first} as the first edge has it", start, page.FlagPointer.Replace("hasNextPage", "startCursor", StringComparison.Ordinal));

        if (page.EndCursor is { } end && edges[^1] is { } last && end != last)
            yield return new Violation($"endCursor {last} as the last edge has it", end, page.FlagPointer.Replace("hasNextPage", "endCursor", StringComparison.Ordinal));
    }
}
