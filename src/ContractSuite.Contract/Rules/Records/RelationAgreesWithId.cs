using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Records;

/// <summary>A relation that is embedded is the record that its id names.</summary>
internal sealed class RelationAgreesWithId : Rule
{
    public override string Id => "CS0512";

    public override string Title => "A relation that is embedded is the record that its id names.";

    public override string Rationale => "A client that shows the name from one and links to the other sends people to the wrong customer.";

    public override string Advice => "Join by the id that is stored.";

    internal override IEnumerable<Violation> Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { } call, Answered: JsonObject answered })
            yield break;

        foreach (var field in call.Type.Fields)
        {
            if (field is { JoinColumn: { } column } && answered[field.Name] is JsonObject embedded && embedded["id"] is { } found
                && answered[column] is { } id && !id.ToString().Equals(found.ToString(), StringComparison.OrdinalIgnoreCase))
                yield return new Violation($"the record {id}, as {column} says", $"the record {found}", $"/data/{call.Key}/{field.Name}/id");
        }
    }
}
