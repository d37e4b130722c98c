using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Shapes;

/// <summary>Records are answered in their envelope, with exactly the fields and types of the metadata.</summary>
internal sealed class RecordAnswer : Rule
{
    public override string Id => "CS0301";

    public override string Title => "Records are answered in their envelope, with exactly the fields and types of the metadata.";

    public override string Rationale => "Generated clients and mappings are built from the metadata; a field that is missing, unknown or of another type breaks them at run time.";

    public override string Advice => "Compare the record with the object's metadata at /rest/metadata/objects.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged) =>
        judged is { Refusal: null, IsRest: true, Call: not null, SchemaName: not null } ? judged.ShapeViolations : null;
}
