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

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { } call, Answered: JsonObject answered })
            return null;

        var embedded = call.Type.Fields
            .Where(field => field.JoinColumn is { } column && answered[field.Name] is JsonObject relation && relation["id"] is not null && answered[column] is not null)
            .Select(field => (field.Name, Column: field.JoinColumn!, Found: $"{answered[field.Name]!["id"]}", Id: $"{answered[field.JoinColumn!]}"))
            .ToList();
        return embedded.Count == 0 ? null : embedded
            .Where(relation => !relation.Id.Equals(relation.Found, StringComparison.OrdinalIgnoreCase))
            .Select(relation => new Violation($"the record {relation.Id}, as {relation.Column} says", $"the record {relation.Found}", $"/data/{call.Key}/{relation.Name}/id"));
    }
}
