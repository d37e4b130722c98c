using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Records.Searching;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.Records;

/// <summary>Makes the record that is kept of what was sent.</summary>
internal sealed class RecordValues(RecordStore store, Func<Catalog> catalog, FaceDifferences face, TimeProvider time, Func<Guid> newId, Func<Guid> newPage)
{
    /// <summary>The field of what is shown on a page of its own, such as dashboards: the page comes with the record (Recording rest-objects dashboards/create).</summary>
    private const string PageLayout = "pageLayoutId";

    public JsonObject Created(ObjectMetadata type, JsonObject sent, Caller caller)
    {
        var now = Wire.Time(time.GetUtcNow());
        var record = new JsonObject();
        foreach (var field in type.Fields.Where(field => !field.IsToMany))
        {
            record[field.JoinColumn ?? field.Name] = field.IsToOne ? null : FieldKinds.Of(field.Type).Absent(field);
        }

        record["id"] = newId().ToString();
        record["createdAt"] = now;
        record["updatedAt"] = now;
        record["deletedAt"] = null;
        // Who is named as the creator is the creator, with nothing of the caller (Recording system-fields create).
        record["createdBy"] = sent["createdBy"] is JsonObject ? new JsonObject { ["source"] = "API", ["workspaceMemberId"] = null, ["name"] = "", ["context"] = null } : Actor(caller);
        Lay(type, sent, record, caller);
        record["id"] ??= newId().ToString();
        record["updatedBy"] = Actor(caller);
        if (type.Field(PageLayout) is not null)
        {
            record[PageLayout] ??= newPage().ToString();
        }

        if (type.Field("position") is not null)
        {
            record["position"] ??= Place(type, "first");
        }

        RequireValues(type, record);
        RequireRelations(type, record);
        return WithSearchVector(type, record);
    }

    public JsonObject Changed(ObjectMetadata type, JsonObject before, JsonObject sent, Caller caller)
    {
        var record = (JsonObject)before.DeepClone();
        record["updatedAt"] = Wire.Time(time.GetUtcNow());
        Lay(type, sent, record, caller);
        record["id"] ??= before["id"]!.DeepClone();
        record["updatedBy"] = Actor(caller);
        RequireRelations(type, record);
        return WithSearchVector(type, record);
    }

    /// <summary>Lays what was sent over a record, each value as its type takes it.</summary>
    private void Lay(ObjectMetadata type, JsonObject sent, JsonObject record, Caller caller)
    {
        foreach (var (name, value) in sent)
        {
            if (type.Fields.FirstOrDefault(field => field.JoinColumn == name) is { } relation)
            {
                Permit(caller, type, relation);
                record[name] = value is null ? null : FieldKinds.Of("UUID").Taken(relation, value, null);
            }
            else if (type.Field(name) is { } field)
            {
                Permit(caller, type, field);
                LayField(type, field, value, record);
            }
            else
            {
                throw ApiFaults.BadData($"Object {type.NameSingular} doesn't have any \"{name}\" field.");
            }
        }
    }

    private void LayField(ObjectMetadata type, FieldMetadata field, JsonNode? value, JsonObject record)
    {
        if (field.IsToMany)
            throw ApiFaults.BadData($"One-to-many relation {field.Name} field does not support write operations.");

        if (field.IsToOne)
        {
            record[field.JoinColumn!] = value is null ? null : new Connecting(store, catalog()).IdOf(field, value);
            return;
        }

        var before = record[field.Name];
        var kind = FieldKinds.Of(field.Type);
        var taken = value is null ? kind.Cleared(field, before) : kind.Taken(field, WithFirstEmail(field, value), before);
        if (taken is null && field is { IsNullable: false, IsSystem: false, DefaultValue: not null })
            throw new ApiFault(400, $"Field {field.Name} is not nullable.") { GraphQLSubCode = "INVALID_ARGS_DATA", Observed = ObservedFaults.NotNull(type.NameSingular, field.Name) };

        record[field.Name] = field is { Type: "POSITION" } && taken is JsonValue word && word.TryGetValue<string>(out var place) ? Place(type, place) : taken;
    }

    /// <summary>What the product makes of further addresses alone: an empty first one with them.</summary>
    private JsonNode WithFirstEmail(FieldMetadata field, JsonNode value)
    {
        if (!face.FurtherEmailsTakeTheFirst || field.Type != "EMAILS" || value is not JsonObject emails || emails.ContainsKey("primaryEmail"))
            return value;

        return new JsonObject(emails.Select(part => KeyValuePair.Create(part.Key, part.Value?.DeepClone()))) { ["primaryEmail"] = "" };
    }

    /// <summary>Before the first record or behind the last; the very first is at 0.</summary>
    private JsonNode Place(ObjectMetadata type, string place)
    {
        var position = RecordTable.Expression("", "position");
        return place == "first"
            ? (store.Database.Number($"SELECT min({position}) FROM {store.Table(type)}") ?? 1) - 1
            : (store.Database.Number($"SELECT max({position}) FROM {store.Table(type)}") ?? -1) + 1;
    }

    private static void Permit(Caller caller, ObjectMetadata type, FieldMetadata field)
    {
        if (caller.Role.Fields.TryGetValue(field.Id, out var permission) && permission.CanUpdate == false)
            throw ApiFaults.NoPermission($": no permission to write field \"{field.Name}\" on \"{type.NameSingular}\"");
    }

    private static void RequireValues(ObjectMetadata type, JsonObject record)
    {
        foreach (var field in type.Fields.Where(field => !field.IsNullable && !field.IsSystem && field.Relation is null))
        {
            if (record[field.Name] is null)
                throw ApiFaults.BadData($"Field {field.Name} is not nullable and has no default value.");
        }
    }

    private void RequireRelations(ObjectMetadata type, JsonObject record)
    {
        if (face.RequiredRelationsMayBeMissing)
            return;

        foreach (var field in type.Fields.Where(field => field is { IsToOne: true, IsNullable: false }))
        {
            if (record[field.JoinColumn!] is null)
                throw ApiFaults.BadData($"Field {field.JoinColumn} is not nullable and has no default value.");
        }
    }

    /// <summary>A record that was put together of others: written now, by the caller.</summary>
    public void Touch(ObjectMetadata type, JsonObject record, Caller caller)
    {
        record["updatedAt"] = Wire.Time(time.GetUtcNow());
        record["updatedBy"] = Actor(caller);
        WithSearchVector(type, record);
    }

    private static JsonObject Actor(Caller caller) => new()
    {
        ["source"] = caller.KeyId is null ? "MANUAL" : "API",
        ["workspaceMemberId"] = caller.WorkspaceMemberId?.ToString(),
        ["name"] = caller.Name,
        ["context"] = new JsonObject(),
    };

    private static JsonObject WithSearchVector(ObjectMetadata type, JsonObject record)
    {
        if (record.ContainsKey("searchVector"))
        {
            record["searchVector"] = SearchVector.Of(type, record);
        }

        return record;
    }
}
