using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>A deleted record is in no list that does not ask for it.</summary>
internal sealed class DeletedIsNotListed : Rule
{
    public override string Id => "CS0411";

    public override string Title => "A deleted record is in no list that does not ask for it.";

    public override string Rationale => "People delete what must not be seen.";

    public override string Advice => "Leave out records with deletedAt unless the filter names it.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Page: { } page, Asked.NamesDeleted: false, History.HasRemoved: true })
            return null;

        return page.Ids
            .Where(id => judged.History.Record(id) is { State: not RecordState.Live })
            .Select(id => new Violation("no record that was deleted", id, page.Pointer));
    }
}
