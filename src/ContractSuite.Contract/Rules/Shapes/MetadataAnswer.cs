using ContractSuite.Contract.Judging;
using ContractSuite.Contract.Schemas;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Rules.Shapes;

/// <summary>Definitions are answered in their envelope, with the properties that integrations build on.</summary>
internal sealed class MetadataAnswer : Rule
{
    public override string Id => "CS0302";

    public override string Title => "Definitions are answered in their envelope, with the properties that integrations build on.";

    public override string Rationale => "Dynamic integrations and forms are made from the metadata; what it says of a field must be there and well formed (official API page, Metadata API).";

    public override string Advice => "Compare the answer with schemas/metadata/.";

    internal override IEnumerable<Violation> Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Exchange.Operation.Surface: Surface.RestMetadata, Body.Json: { } body } || SchemaOf(judged.Exchange.Operation.Name) is not { } schema)
            return [];

        return SchemaViolations.Of(judged.Schemas.Authored(schema), body);
    }

    private static string? SchemaOf(string operation) => operation switch
    {
        "GET /rest/metadata/objects" => "metadata/objects",
        "GET /rest/metadata/objects/{id}" or "GET /rest/metadata/objects/{objectName}" => "metadata/object",
        "GET /rest/metadata/fields" => "metadata/fields",
        "GET /rest/metadata/fields/{id}" => "metadata/field",
        "GET /rest/metadata/picklists" => "metadata/picklists",
        _ => null,
    };
}
