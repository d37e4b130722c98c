using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>A list holds only what its filter lets through.</summary>
internal sealed class FilterIsKept : Rule
{
    public override string Id => "CS0410";

    public override string Title => "A list holds only what its filter lets through.";

    public override string Rationale => "Whoever filters by a customer and gets another acts on the wrong one. Judged where the filter is one equality on a field whose values compare by themselves.";

    public override string Advice => "Apply the filter before the page is cut.";

    internal override IEnumerable<Violation> Check(JudgedExchange judged)
    {
        if (judged is not { Page: { } page, Asked.Equality: { } equality })
            yield break;

        foreach (var (record, place) in page.Records.Select((record, place) => (record, place)))
        {
            if (record.TryGetProperty(equality.Field, out var value) && !equality.Holds(value))
                yield return new Violation($"{equality.Field} {equality.Value}", value.GetRawText(), page.PointerOf(place, equality.Field));
        }
    }
}
