using System.Text.Json.Nodes;
using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Specification;

/// <summary>What GraphQL answers, its introspection tells of.</summary>
internal sealed class RootPublished : PublishedRule
{
    public override string Id => "CS0605";

    public override string Title => "What GraphQL answers, its introspection tells of.";

    public override string Rationale => "A root that is answered and not introspected is invisible to every typed client.";

    public override string Advice => "Put it into the schema, or do not answer it.";

    public override Severity Severity => Severity.Note;

    public override Blame Blame => Blame.Undocumented;

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { IsGraphQL: true, Refusal: null, IsAnonymous: false, Body.Json: JsonObject body } || body["data"] is not JsonObject
            || judged.Schemas.TypesOf(judged.Exchange.Operation.Surface) is not { } types || judged.Exchange.Operation.Name.Split(' ') is not [var kind, var roots])
            return null;

        // The product answers a query as a mutation and the reverse (docs/twenty-2.21.0.md, section 6.2).
        var type = kind is "mutation" ? types.Mutation : types.Query;
        var asked = roots.Split('+').Where(root => !root.StartsWith("__", StringComparison.Ordinal)).ToList();
        return asked.Count == 0 ? null : asked
            .Where(root => types.Field(type, root) is null)
            .Select(root => new Violation($"a field of {type}", $"an answer to {root}", $"/data/{root}"));
    }
}
