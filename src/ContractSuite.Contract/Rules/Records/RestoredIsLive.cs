using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Records;

/// <summary>A restored record is not deleted any more.</summary>
internal sealed class RestoredIsLive : Rule
{
    public override string Id => "CS0509";

    public override string Title => "A restored record is not deleted any more.";

    public override string Rationale => "Whoever restores a record expects it back in lists.";

    public override string Advice => "Clear deletedAt.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { Verb: RecordVerb.Restore } call, Answered: JsonObject answered } || !answered.TryGetPropertyValue("deletedAt", out var when))
            return null;

        return when is null ? [] : [new Violation("deletedAt null", when.ToJsonString(), $"/data/{call.Key}/deletedAt")];
    }
}
