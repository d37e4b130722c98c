using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Records;

/// <summary>A record is read as it was last acknowledged.</summary>
internal sealed class ReadAsKnown : Rule
{
    public override string Id => "CS0504";

    public override string Title => "A record is read as it was last acknowledged.";

    public override string Rationale => "Reading back is how integrations verify their writes.";

    public override string Advice => "Look for a stale cache, a lost update or a write that was only half done.";

    /// <summary>What the server changes by itself, other writers too; a worker of its own writes the timeline (seen on 2.21.0).</summary>
    internal static readonly string[] Volatile = ["updatedAt", "updatedBy", "searchVector", "position", "timelineActivities"];

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { Verb: RecordVerb.Read } call, Answered: JsonObject answered }
            || judged.History.Record(call.Id) is not { State: RecordState.Live } known || known.IsGraphQL != judged.IsGraphQL)
            return null;

        var told = call.Type.Fields
            .Where(field => field.Relation is null && !Volatile.Contains(field.Name) && known.Values.ContainsKey(field.Name) && answered.ContainsKey(field.Name))
            .Select(field => (field.Name, Before: known.Values[field.Name], After: answered[field.Name]))
            .ToList();
        return told.Count == 0 ? null : told
            .Where(field => !JsonNode.DeepEquals(field.Before, field.After))
            .Select(field => new Violation($"{field.Name} {SentValue.Shown(field.Before)}", SentValue.Shown(field.After), $"/data/{call.Key}/{field.Name}"));
    }
}
