using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>A page holds no more than was asked for, and the total counts at least the page.</summary>
internal sealed class PageSize : Rule
{
    public override string Id => "CS0401";

    public override string Title => "A page holds no more than was asked for, and the total counts at least the page.";

    public override string Rationale => "Clients size their buffers and progress bars by limit and totalCount.";

    public override string Advice => "Count the matches of the filter, apart from the page.";

    internal override IEnumerable<Violation> Check(JudgedExchange judged)
    {
        if (judged.Page is not { } page)
            yield break;

        if (judged.Asked?.Limit is { } limit && page.Ids.Count > limit)
            yield return new Violation($"at most {limit} records", $"{page.Ids.Count} records", page.Pointer);

        if (page.TotalCount is { } total && total < page.Ids.Count)
            yield return new Violation($"a totalCount of at least {page.Ids.Count}", $"totalCount {total}", page.TotalPointer);
    }
}
