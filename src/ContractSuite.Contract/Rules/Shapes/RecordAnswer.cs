using ContractSuite.Contract.Judging;
using ContractSuite.Contract.Schemas;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Rules.Shapes;

/// <summary>Records are answered in their envelope, with exactly the fields and types of the metadata.</summary>
internal sealed class RecordAnswer : Rule
{
    public override string Id => "CS0301";

    public override string Title => "Records are answered in their envelope, with exactly the fields and types of the metadata.";

    public override string Rationale => "Generated clients and mappings are built from the metadata; a field that is missing, unknown or of another type breaks them at run time.";

    public override string Advice => "Compare the record with the object's metadata at /rest/metadata/objects.";

    internal override IEnumerable<Violation> Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { } call, Exchange.Operation.Surface: Surface.RestCore, Body.Json: { } body } || EnvelopeOf(call.Verb) is not { } envelope)
            return [];

        return SchemaViolations.Of(judged.Schemas.Envelope(envelope, call.Type, allFields: judged.Exchange.Actor is "owner"), body);
    }

    private static string? EnvelopeOf(RecordVerb verb) => verb switch
    {
        RecordVerb.List => "rest-list",
        RecordVerb.Read => "rest-one",
        RecordVerb.Create or RecordVerb.Upsert => "rest-create",
        RecordVerb.CreateMany => "rest-create-many",
        RecordVerb.Update => "rest-update",
        RecordVerb.UpdateMany => "rest-update-many",
        RecordVerb.RestoreMany => "rest-restore-many",
        RecordVerb.Delete => "rest-delete",
        RecordVerb.Destroy => "rest-destroy",
        _ => null,
    };
}
