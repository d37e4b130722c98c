using ContractSuite.Contract.Judging;
using ContractSuite.Contract.Schemas;

namespace ContractSuite.Contract.Rules.Refusals;

/// <summary>GraphQL errors have a message, and data agrees with them.</summary>
internal sealed class GraphQLErrors : Rule
{
    public override string Id => "CS0205";

    public override string Title => "GraphQL errors have a message, and data agrees with them.";

    public override string Rationale => "GraphQL specification, 7.1: an error has a message; a root that failed is null, one that did not is there. Clients that only look at one of the two must not be misled.";

    public override string Advice => "Give every error a message, and null every root that failed.";

    internal override IEnumerable<Violation> Check(JudgedExchange judged) =>
        judged is { SchemaName: "errors/graphql", Status: < 500 } ? SchemaViolations.Of(judged.Schemas.Authored("errors/graphql"), judged.Body.Json) : [];
}
