using System.Text.Json.Nodes;
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

    internal override IEnumerable<Violation> Check(JudgedExchange judged)
    {
        if (!judged.IsGraphQL || judged.Body.Json is not JsonObject body || judged.Status >= 500)
            return [];

        // What is no GraphQL at all is refused by the framework, in its shape (section 6.4).
        if (body["errors"] is not JsonArray errors)
            return body["data"] is JsonObject || (judged.Status >= 400 && body["message"] is not null) ? [] : [new Violation("data or errors", "neither", "")];

        return errors.Count == 0
            ? [new Violation("at least one error, or no errors at all", "an empty list", "/errors")]
            : SchemaViolations.Of(judged.Schemas.Authored("errors/graphql"), body);
    }
}
