using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>Walking through pages meets each record once.</summary>
internal sealed class WalkMeetsOnce : Rule
{
    public override string Id => "CS0406";

    public override string Title => "Walking through pages meets each record once.";

    public override string Rationale => "A client that imports a list makes a double of whatever comes twice.";

    public override string Advice => "Let the cursor hold all keys of the order, with something unique at its end.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Page: { } page, Asked: { Cursor: not null, IsForward: true, HasFilter: true } asked } || judged.History.Walk(asked.Walk) is not { } walk)
            return null;

        return page.Ids.Where(walk.Ids.Contains).Select(id => new Violation("records that were not on a page before", id, page.Pointer));
    }
}
