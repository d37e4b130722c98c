using ContractSuite.Contract.Judging;
using ContractSuite.Target.Records;

namespace ContractSuite.Contract.Rules.Records;

/// <summary>A deleted record is not answered any more.</summary>
internal sealed class DeletedIsHidden : Rule
{
    public override string Id => "CS0505";

    public override string Title => "A deleted record is not answered any more.";

    public override string Rationale => "People delete what must not be seen; a record that still answers is a breach of their trust.";

    public override string Advice => "Leave out records with deletedAt unless the filter asks for them.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null or { Kind: RefusalKind.NotFound }, Call: { Verb: RecordVerb.Read } call, Exchange.Failure: null } || judged.History.Record(call.Id) is not { State: not RecordState.Live } known)
            return null;

        return judged.Refusal is not null
            ? []
            : [new Violation("not found", $"the {call.Type.Singular} that was {(known.State is RecordState.Deleted ? "deleted" : "destroyed")}", $"/data/{call.Key}")];
    }
}
