using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>A page with records says where it begins and ends.</summary>
internal sealed class PageHasCursors : Rule
{
    public override string Id => "CS0409";

    public override string Title => "A page with records says where it begins and ends.";

    public override string Rationale => "Without cursors there is no next page, whatever hasNextPage says.";

    public override string Advice => "Fill startCursor and endCursor from the first and last record.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged.Page is not { Ids.Count: > 0, TellsCursors: true } page)
            return null;

        return page is { StartCursor: not null, EndCursor: not null }
            ? []
            : [new Violation("startCursor and endCursor", page.StartCursor is null ? "no startCursor" : "no endCursor", page.FlagPointer[..page.FlagPointer.LastIndexOf('/')])];
    }
}
