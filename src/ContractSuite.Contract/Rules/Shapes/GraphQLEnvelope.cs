using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Shapes;

/// <summary>A good GraphQL answer has data and nothing that GraphQL does not know.</summary>
internal sealed class GraphQLEnvelope : Rule
{
    public override string Id => "CS0304";

    public override string Title => "A good GraphQL answer has data and nothing that GraphQL does not know.";

    public override string Rationale => "GraphQL specification, 7.1: a response is a map of data, errors and extensions and nothing else; clients refuse or lose what stands beside them.";

    public override string Advice => "Put what the server adds under extensions.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged) =>
        judged is { SchemaName: "envelopes/graphql", Status: < 400 } ? judged.ShapeViolations : null;
}
