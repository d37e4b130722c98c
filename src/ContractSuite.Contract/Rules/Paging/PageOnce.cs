using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>No record is twice on a page.</summary>
internal sealed class PageOnce : Rule
{
    public override string Id => "CS0403";

    public override string Title => "No record is twice on a page.";

    public override string Rationale => "A client that imports a list makes a double of whatever comes twice.";

    public override string Advice => "Order by something that is unique in the end, such as id.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged.Page is not { Ids.Count: > 1 } page)
            return null;

        return page.Ids.CountBy(id => id).Where(id => id.Value > 1).Select(id => new Violation("each record once", $"{id.Key} {id.Value} times", page.Pointer));
    }
}
