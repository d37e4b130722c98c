using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Records;

/// <summary>Records that are changed together all have the values that were sent.</summary>
internal sealed class UpdateManyAsSent : Rule
{
    public override string Id => "CS0511";

    public override string Title => "Records that are changed together all have the values that were sent.";

    public override string Rationale => "A mass update that reaches only some is noticed months later.";

    public override string Advice => "Apply the change to every match in one write.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { Verb: RecordVerb.UpdateMany, Sent: JsonObject sent } call, Answered: JsonArray { Count: > 0 } answered } || !SentValue.AnyCompared(call.Type, sent))
            return null;

        return answered.SelectMany((record, place) => SentValue.Differences(call.Type, sent, record as JsonObject, $"/data/{call.Key}/{place}"));
    }
}
