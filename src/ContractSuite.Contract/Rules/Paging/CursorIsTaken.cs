using ContractSuite.Contract.Judging;
using ContractSuite.Target.Records;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>A cursor that was given is taken back.</summary>
internal sealed class CursorIsTaken : Rule
{
    public override string Id => "CS0404";

    public override string Title => "A cursor that was given is taken back.";

    public override string Rationale => "Cursors are opaque: a client can do nothing with one but hand it back.";

    public override string Advice => "Look at what the cursor was made of and what it is compared with.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null or { Kind: RefusalKind.BadInput }, Exchange.Failure: null, Asked: { Cursor: { } cursor } asked } || judged.History.Walk(asked.Walk)?.Cursors.Contains(cursor) != true)
            return null;

        return judged.Refusal is { } refusal
            ? [new Violation("the page at the cursor that was given before", $"refused: {refusal.Messages[0]}", "")]
            : [];
    }
}
