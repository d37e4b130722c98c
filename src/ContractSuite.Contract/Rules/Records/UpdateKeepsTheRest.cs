using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Records;

/// <summary>An update changes what was sent and nothing else.</summary>
internal sealed class UpdateKeepsTheRest : Rule
{
    public override string Id => "CS0502";

    public override string Title => "An update changes what was sent and nothing else.";

    public override string Rationale => "Partial updates are how integrations share a record: each keeps its hands off the others' fields.";

    public override string Advice => "Merge the sent values into the stored record.";

    private static readonly string[] KeptByTheServer = ["updatedAt", "updatedBy", "searchVector", "position"];

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { Verb: RecordVerb.Update, Sent: JsonObject sent } call, Answered: JsonObject answered }
            || judged.History.Record(call.Id) is not { State: RecordState.Live } known)
            return null;

        var rest = known.Values.Where(before => !KeptByTheServer.Contains(before.Key) && !IsSent(before.Key) && answered.ContainsKey(before.Key)).ToList();
        return rest.Count == 0 ? null : rest
            .Where(before => !JsonNode.DeepEquals(before.Value, answered[before.Key]))
            .Select(before => new Violation($"{before.Key} as before: {SentValue.Shown(before.Value)}", SentValue.Shown(answered[before.Key]), $"/data/{call.Key}/{before.Key}"));

        // A relation may be written by its object or by its id.
        bool IsSent(string name) =>
            sent.ContainsKey(name) || call.Type.Fields.Any(field => field.JoinColumn == name && sent.ContainsKey(field.Name));
    }
}
