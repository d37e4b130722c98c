using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>A page holds no more than was asked for, and the total counts at least the page.</summary>
internal sealed class PageSize : Rule
{
    public override string Id => "CS0401";

    public override string Title => "A page holds no more than was asked for, and the total counts at least the page.";

    public override string Rationale => "Clients size their buffers and progress bars by limit and totalCount.";

    public override string Advice => "Count the matches of the filter, apart from the page.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged.Page is not { } page || (judged.Asked?.Limit is null && page.TotalCount is null))
            return null;

        return Broken(page, judged.Asked?.Limit);
    }

    private static IEnumerable<Violation> Broken(AnsweredPage page, int? limit)
    {
        if (page.Ids.Count > limit)
            yield return new Violation($"at most {limit} records", $"{page.Ids.Count} records", page.Pointer);

        if (page.TotalCount < page.Ids.Count)
            yield return new Violation($"a totalCount of at least {page.Ids.Count}", $"totalCount {page.TotalCount}", page.TotalPointer);
    }
}
