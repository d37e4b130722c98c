using System.Text.Json.Nodes;

namespace ContractSuite.Mutation.Mutants;

internal sealed class JobTitleMissing() : RecordMutant("a person without jobTitle over REST", Area.Fields, "A field is left out of a select", Protocols.Rest)
{
    protected override void Break(JsonObject record) => record.Remove("jobTitle");
}

internal sealed class JobTitleMissingGraphQL() : RecordMutant("a person without jobTitle over GraphQL", Area.Fields, "A field's resolver is dropped", Protocols.GraphQL)
{
    protected override void Break(JsonObject record) => record.Remove("jobTitle");
}

internal sealed class UpdatedAtMissing() : RecordMutant("records without updatedAt", Area.Fields, "Audit fields are hidden from the API")
{
    protected override void Break(JsonObject record) => record.Remove("updatedAt");
}

internal sealed class DeletedAtMissing() : RecordMutant("records without deletedAt", Area.Fields, "Live records stop telling that they are", Protocols.Rest)
{
    protected override void Break(JsonObject record) => record.Remove("deletedAt");
}

internal sealed class SubFieldMissing() : RecordMutant("an address without its postcode", Area.Fields, "A composite type loses a part")
{
    protected override void Break(JsonObject record) => (record["address"] as JsonObject)?.Remove("addressPostcode");
}

internal sealed class CallingCodeMissing() : RecordMutant("a phone without its calling code", Area.Fields, "The calling code is thought to follow from the country")
{
    protected override void Break(JsonObject record) => (record["phones"] as JsonObject)?.Remove("primaryPhoneCallingCode");
}

internal sealed class RelationIdMissing() : RecordMutant("a person without companyId", Area.Fields, "Join columns are thought to be inner matters")
{
    protected override void Break(JsonObject record) => record.Remove("companyId");
}

internal sealed class FieldRenamed() : RecordMutant("closeDate renamed to closingDate", Area.Fields, "A standard field gets a better name")
{
    protected override void Break(JsonObject record) => record.Rename("closeDate", "closingDate");
}

internal sealed class SnakeCase() : RecordMutant("created_at instead of createdAt", Area.Fields, "A naming strategy is lost", Protocols.Rest)
{
    protected override void Break(JsonObject record) => record.Rename("createdAt", "created_at");
}

internal sealed class FieldAdded() : RecordMutant("a field that no definition knows", Area.Fields, "An inner column leaks into answers", Protocols.Rest)
{
    protected override void Break(JsonObject record) => record["_version"] = 1;
}

internal sealed class SubFieldAdded() : RecordMutant("a sub-field that no type knows", Area.Fields, "A composite type grows without its schema", Protocols.Rest)
{
    protected override void Break(JsonObject record)
    {
        foreach (var money in record.Composites().Where(composite => composite.ContainsKey("amountMicros")))
        {
            money["amount"] = 0;
        }
    }
}

internal sealed class FieldsSwapped() : RecordMutant("first and last names swapped", Area.Fields, "Two columns are mapped the wrong way round")
{
    protected override void Break(JsonObject record)
    {
        if (record["name"] is JsonObject name && name.ContainsKey("firstName"))
            (name["firstName"], name["lastName"]) = (name["lastName"]?.DeepClone(), name["firstName"]?.DeepClone());
    }
}

internal sealed class PositionMissing() : RecordMutant("records without position", Area.Fields, "Ordering by hand moves to the views", Protocols.Rest)
{
    public override string? Source => "docs/twenty-2.21.0.md, section 10: position is not in the published …ForUpdate schema";

    protected override void Break(JsonObject record) => record.Remove("position");
}
