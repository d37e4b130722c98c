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

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { Verb: RecordVerb.CreateMany, Sent: JsonArray { Count: > 0 } sent } call, Answered: JsonArray answered })
            return null;

        return sent.Count != answered.Count
            ? [new Violation($"{sent.Count} records", $"{answered.Count} records", $"/data/{call.Key}")]
            : sent.SelectMany((record, place) => SentValue.Differences(call.Type, record as JsonObject, answered[place] as JsonObject, $"/data/{call.Key}/{place}"));
    }
}
