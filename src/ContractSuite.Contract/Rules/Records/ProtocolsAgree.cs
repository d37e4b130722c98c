using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;
using ContractSuite.Contract.Parity;

namespace ContractSuite.Contract.Rules.Records;

/// <summary>Both protocols tell the same of a record.</summary>
internal sealed class ProtocolsAgree : Rule
{
    public override string Id => "CS0514";

    public override string Title => "Both protocols tell the same of a record.";

    public override string Rationale => "Integrations mix them: one writes over REST, another reads over GraphQL. Only names and the form of lists may differ (docs/twenty-2.21.0.md, section 11).";

    public override string Advice => "Compare how the two read the stored value.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { Verb: RecordVerb.Read } call, Answered: JsonObject answered }
            || judged.History.Record(call.Id) is not { State: RecordState.Live } known
            || known.IsGraphQL == judged.IsGraphQL)
            return null;

        var (rest, graphql) = judged.IsGraphQL ? (known.Values, answered) : (answered, known.Values);
        return RecordParity.Differences(call.Type, rest, graphql)
            .Where(difference => IsSteady(judged, call, difference.Field.Split('/')[0]))
            .Select(difference => Violation(judged, call, difference));
    }

    private static Violation Violation(JudgedExchange judged, RecordCall call, ParityDifference difference)
    {
        var (other, told, found) = judged.IsGraphQL ? ("REST", difference.Rest, difference.GraphQL) : ("GraphQL", difference.GraphQL, difference.Rest);
        return new Violation($"{difference.Field} {told} as over {other}", found, $"/data/{call.Key}/{difference.Field}");
    }

    /// <summary>What the server changes by itself is not compared, nor relations after something was removed that they may have led to.</summary>
    private static bool IsSteady(JudgedExchange judged, RecordCall call, string name) =>
        !ReadAsKnown.Volatile.Contains(name)
        && !(judged.History.HasRemoved && call.Type.Fields.Any(field => field.Relation is not null && (field.Name == name || field.JoinColumn == name)));
}
