using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>A list holds only what its filter lets through.</summary>
internal sealed class FilterIsKept : Rule
{
    public override string Id => "CS0410";

    public override string Title => "A list holds only what its filter lets through.";

    public override string Rationale => "Whoever filters by a customer and gets another acts on the wrong one. Judged where the filter is one equality on a field whose values compare by themselves.";

    public override string Advice => "Apply the filter before the page is cut.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Page: { } page, Asked.Equality: { } equality })
            return null;

        var told = page.Records.Select((record, place) => (Value: record.At(equality.Field), Place: place)).Where(one => one.Value is not null).ToList();
        return told.Count == 0 ? null : told
            .Where(one => !equality.Holds(one.Value!.Value))
            .Select(one => new Violation($"{equality.Field} {equality.Value}", one.Value!.Value.GetRawText(), page.PointerOf(one.Place, equality.Field)));
    }
}
