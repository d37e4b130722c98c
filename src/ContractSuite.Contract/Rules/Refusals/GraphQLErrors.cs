using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Refusals;

/// <summary>GraphQL errors are a list with a message each.</summary>
internal sealed class GraphQLErrors : Rule
{
    public override string Id => "CS0205";

    public override string Title => "GraphQL errors are a list with a message each.";

    public override string Rationale => "GraphQL specification, 7.1.2: an error has a message; typed clients refuse what is not of that form.";

    public override string Advice => "Give every error a message.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged) =>
        judged is { SchemaName: "errors/graphql", Status: < 500 } ? judged.ShapeViolations : null;
}
