using ContractSuite.Contract.Judging;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Rules.Shapes;

/// <summary>The documents that describe the API can be read as OpenAPI.</summary>
internal sealed class SpecificationAnswer : Rule
{
    public override string Id => "CS0306";

    public override string Title => "The documents that describe the API can be read as OpenAPI.";

    public override string Rationale => "Generators and importers (Postman, SDKs, no-code tools) stop at a document that has no version, title or paths.";

    public override string Advice => "Compare the document with schemas/specification/openapi.json.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged) =>
        judged is { Refusal: null, Exchange.Operation.Surface: Surface.Specification, SchemaName: not null } ? judged.ShapeViolations : null;
}
