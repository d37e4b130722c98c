using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Records;

/// <summary>A record that is created or changed has the values that were sent.</summary>
internal sealed class CreatedAsSent : Rule
{
    public override string Id => "CS0501";

    public override string Title => "A record that is created or changed has the values that were sent.";

    public override string Rationale => "An integration that is told 201 relies on what it sent being kept.";

    public override string Advice => "Compare the answer with the request; docs/twenty-2.21.0.md, section 4.7, lists what may be normalised.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { Verb: RecordVerb.Create or RecordVerb.Update, Sent: JsonObject sent } call, Answered: JsonObject answered } || !SentValue.AnyCompared(call.Type, sent))
            return null;

        return SentValue.Differences(call.Type, sent, answered, $"/data/{call.Key}");
    }
}
