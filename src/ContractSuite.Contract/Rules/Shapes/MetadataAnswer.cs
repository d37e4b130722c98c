using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Shapes;

/// <summary>Definitions are answered in their envelope, with the properties that integrations build on.</summary>
internal sealed class MetadataAnswer : Rule
{
    public override string Id => "CS0302";

    public override string Title => "Definitions are answered in their envelope, with the properties that integrations build on.";

    public override string Rationale => "Dynamic integrations and forms are made from the metadata; what it says of a field must be there and well formed (official API page, Metadata API).";

    public override string Advice => "Compare the answer with schemas/metadata/.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged) =>
        judged is { Refusal: null, Call: null, IsRest: true, SchemaName: not null } ? judged.ShapeViolations : null;
}
