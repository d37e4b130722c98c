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

    internal override IEnumerable<Violation> Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { Verb: RecordVerb.Update, Sent: JsonObject sent } call }
            || judged.History.Record(call.Id) is not { State: RecordState.Live } known
            || judged.Answered is not JsonObject answered)
            yield break;

        foreach (var (name, before) in known.Values)
        {
            if (KeptByTheServer.Contains(name) || IsSent(name) || !answered.TryGetPropertyValue(name, out var after))
                continue;

            if (!JsonNode.DeepEquals(before, after))
                yield return new Violation($"{name} as before: {SentValue.Shown(before)}", SentValue.Shown(after), $"/data/{call.Key}/{name}");
        }

        // A relation may be written by its object or by its id.
        bool IsSent(string name) =>
            sent.ContainsKey(name) || call.Type.Fields.Any(field => field.JoinColumn == name && sent.ContainsKey(field.Name));
    }
}
