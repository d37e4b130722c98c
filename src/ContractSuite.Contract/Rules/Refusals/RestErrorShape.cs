using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Refusals;

/// <summary>A refused REST request is told in a known shape.</summary>
internal sealed class RestErrorShape : Rule
{
    public override string Id => "CS0203";

    public override string Title => "A refused REST request is told in a known shape.";

    public override string Rationale => "Clients show the message and switch on the code; both must be where they look (docs/twenty-2.21.0.md, section 3).";

    public override string Advice => "Give statusCode, error and messages; or the framework's message, error and statusCode.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged) =>
        judged is { IsGraphQL: false, Status: >= 400, SchemaName: not null } ? judged.ShapeViolations : null;
}
