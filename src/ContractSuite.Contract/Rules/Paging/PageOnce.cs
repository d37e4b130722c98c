using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>No record is twice on a page.</summary>
internal sealed class PageOnce : Rule
{
    public override string Id => "CS0403";

    public override string Title => "No record is twice on a page.";

    public override string Rationale => "A client that imports a list makes a double of whatever comes twice.";

    public override string Advice => "Order by something that is unique in the end, such as id.";

    internal override IEnumerable<Violation> Check(JudgedExchange judged) => judged.Page is { } page
        ? page.Ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => new Violation("each record once", $"{group.Key} {group.Count()} times", page.Pointer))
        : [];
}
