using ContractSuite.Contract.Judging;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Rules.Shapes;

/// <summary>Health and configuration are answered as monitors and clients expect them.</summary>
internal sealed class ServiceAnswer : Rule
{
    public override string Id => "CS0305";

    public override string Title => "Health and configuration are answered as monitors and clients expect them.";

    public override string Rationale => "A load balancer that cannot read the health takes the server out; a client that cannot read the configuration cannot sign in.";

    public override string Advice => "Compare the answer with schemas/service/.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged) =>
        judged is { Refusal: null, Exchange.Operation.Surface: Surface.Service, SchemaName: not null } ? judged.ShapeViolations : null;
}
