using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>The first page says truly whether more follow.</summary>
internal sealed class PageFlags : Rule
{
    public override string Id => "CS0402";

    public override string Title => "The first page says truly whether more follow.";

    public override string Rationale => "Clients walk while hasNextPage is true: a wrong flag loses records, or never ends.";

    public override string Advice => "Read one record more than the page, or compare with the total.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Asked.IsFirst: true, Page: { TotalCount: { } total, HasNextPage: { } told } page })
            return null;

        var more = total > page.Ids.Count;
        return told == more ? [] : [new Violation($"hasNextPage {Word(more)} with {page.Ids.Count} of {total} records", $"hasNextPage {Word(told)}", page.FlagPointer)];
    }

    private static string Word(bool flag) => flag ? "true" : "false";
}
