using ContractSuite.Contract.Rules.Paging;

namespace ContractSuite.Contract.Judging;

/// <summary>A list that a scenario walks through page by page: what its pages told so far.</summary>
internal sealed class Walk
{
    /// <summary>The total of the first page that told one.</summary>
    public long? Total { get; private set; }

    /// <summary>Every record met.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>Every cursor given.</summary>
    public HashSet<string> Cursors { get; } = new(StringComparer.Ordinal);

    public void Learn(AnsweredPage page)
    {
        Total ??= page.TotalCount;
        Ids.UnionWith(page.Ids);
        Cursors.UnionWith(new[] { page.StartCursor, page.EndCursor }.Concat(page.EdgeCursors).OfType<string>());
    }
}
