using ContractSuite.Contract.Judging;
using ContractSuite.Target.Records;

namespace ContractSuite.Contract.Rules.Records;

/// <summary>A record that was acknowledged is found.</summary>
internal sealed class AcknowledgedIsKept : Rule
{
    public override string Id => "CS0503";

    public override string Title => "A record that was acknowledged is found.";

    public override string Rationale => "The client was told that its write is done; when it is not, the data is lost and nobody knows.";

    public override string Advice => "Answer after the write is committed, and read from where it was written.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null or { Kind: RefusalKind.NotFound }, Call: { Verb: RecordVerb.Read or RecordVerb.Update or RecordVerb.Delete } call, Exchange: { Actor: "owner", Failure: null } }
            || judged.History.Record(call.Id) is not { State: RecordState.Live })
            return null;

        return judged.Refusal is { } refusal
            ? [new Violation($"the {call.Type.Singular} {call.Id} that was acknowledged before", $"not found: {refusal.Messages[0]}", "")]
            : [];
    }
}
