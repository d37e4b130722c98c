using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>A page behind a cursor says that there is one before it.</summary>
internal sealed class PreviousPage : Rule
{
    public override string Id => "CS0407";

    public override string Title => "A page behind a cursor says that there is one before it.";

    public override string Rationale => "Clients that walk back stop where hasPreviousPage is false.";

    public override string Advice => "Compare with the record before the first of the page.";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Page: { Ids.Count: > 0, HasPreviousPage: { } told } page, Asked: { Cursor: { } cursor, IsForward: true } asked }
            || judged.History.Walk(asked.Walk)?.Cursors.Contains(cursor) != true)
            return null;

        return told
            ? []
            : [new Violation("hasPreviousPage true behind a cursor that was given", "hasPreviousPage false", page.FlagPointer.Replace("hasNextPage", "hasPreviousPage", StringComparison.Ordinal))];
    }
}
