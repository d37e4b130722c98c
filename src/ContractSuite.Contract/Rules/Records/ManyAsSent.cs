using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Records;

/// <summary>Records that are created together are answered in the order sent, as sent.</summary>
internal sealed class ManyAsSent : Rule
{
    public override string Id => "CS0510";

    public override string Title => "Records that are created together are answered in the order sent, as sent.";

    public override string Rationale => "Importers match answers to rows by their place.";

    public override string Advice => "Keep the order of the request.";

    internal override IEnumerable<Violation> Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { Verb: RecordVerb.CreateMany, Sent: JsonArray sent } call, Answered: JsonArray answered })
            yield break;

        if (sent.Count != answered.Count)
        {
            yield return new Violation($"{sent.Count} records", $"{answered.Count} records", $"/data/{call.Key}");
            yield break;
        }

        for (var i = 0; i < sent.Count; i++)
        {
            foreach (var violation in SentValue.Differences(call.Type, sent[i] as JsonObject, answered[i] as JsonObject, $"/data/{call.Key}/{i}"))
            {
                yield return violation;
            }
        }
    }
}
