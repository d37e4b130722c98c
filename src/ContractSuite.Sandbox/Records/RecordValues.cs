using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.Records;

/// <summary>Makes the record that is kept of what was sent.</summary>
internal sealed class RecordValues(TimeProvider time)
{
    public JsonObject Created(ObjectMetadata type, JsonObject sent, Caller caller, double position)
    {
        var now = Wire.Time(time.GetUtcNow());
        var record = new JsonObject();
        foreach (var field in type.Fields.Where(field => !field.IsToMany))
        {
            record[field.JoinColumn ?? field.Name] = field.IsToOne ? null : FieldKinds.Of(field.Type).Absent(field);
        }

        record["id"] = Guid.CreateVersion7().ToString();
        record["createdAt"] = now;
        record["updatedAt"] = now;
        record["deletedAt"] = null;
        record["position"] = position;
        record["createdBy"] = Actor(caller);
        Lay(type, sent, record, caller);
        record["updatedBy"] = Actor(caller);
        RequireValues(type, record);
        return WithSearchVector(type, record);
    }

    public JsonObject Changed(ObjectMetadata type, JsonObject before, JsonObject sent, Caller caller)
    {
        var record = (JsonObject)before.DeepClone();
        record["updatedAt"] = Wire.Time(time.GetUtcNow());
        Lay(type, sent, record, caller);
        record["updatedBy"] = Actor(caller);
        return WithSearchVector(type, record);
    }

    /// <summary>Lays what was sent over a record, each value as its type takes it.</summary>
    private static void Lay(ObjectMetadata type, JsonObject sent, JsonObject record, Caller caller)
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
                LayField(field, value, record);
            }
            else
            {
                throw ApiFaults.BadRequest($"Object {type.NameSingular} doesn't have any \"{name}\" field.");
            }
        }
    }

    private static void LayField(FieldMetadata field, JsonNode? value, JsonObject record)
    {
        if (field.IsToMany)
            throw ApiFaults.BadRequest($"One-to-many relation {field.Name} field does not support write operations.");

        if (field.IsToOne)
        {
            record[field.JoinColumn!] = value is null ? null : Connected(field, value);
            return;
        }

        var before = record[field.Name];
        var kind = FieldKinds.Of(field.Type);
        var taken = value is null ? kind.Cleared(field, before) : kind.Taken(field, value, before);
        record[field.Name] = field is { Type: "POSITION" } && taken?.GetValueKind() is JsonValueKind.String ? before?.DeepClone() : taken;
    }

    private static JsonNode? Connected(FieldMetadata field, JsonNode value) => value switch
    {
        JsonObject sent when sent["disconnect"] is JsonValue flag && flag.TryGetValue<bool>(out var off) && off => null,
        JsonObject sent when sent["connect"]?["where"]?["id"] is { } id => FieldKinds.Of("UUID").Taken(field, id, null),
        JsonObject sent when sent.ContainsKey("connect") => throw ApiFaults.BadRequest(
            $"Missing required fields: at least one unique constraint have to be fully populated for '{field.Name}'."),
        _ => throw ApiFaults.BadRequest($"Relation \"{field.Name}\" requires connect or disconnect operation"),
    };

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
                throw ApiFaults.BadRequest($"Field {field.Name} is not nullable and has no default value.");
        }
    }

    private static JsonObject Actor(Caller caller) => new()
    {
        ["source"] = caller.KeyId is null ? "MANUAL" : "API",
        ["workspaceMemberId"] = caller.WorkspaceMemberId?.ToString(),
        ["name"] = caller.Name,
        ["context"] = new JsonObject(),
    };

    /// <summary>The words of the record's texts with their places, as PostgreSQL would write them.</summary>
    private static JsonObject WithSearchVector(ObjectMetadata type, JsonObject record)
    {
        var words = type.Fields.Where(field => field.Type is "TEXT" or "FULL_NAME" or "EMAILS" && !field.IsSystem)
            .SelectMany(field => record[field.Name] is JsonObject parts ? parts.Select(part => part.Value) : [record[field.Name]])
            .OfType<JsonValue>()
            .SelectMany(value => value.ToString().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select((word, place) => (word, place: place + 1))
            .GroupBy(pair => pair.word, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"'{group.Key.Replace("'", "''", StringComparison.Ordinal)}':{string.Join(',', group.Select(pair => pair.place))}");
        if (record.ContainsKey("searchVector"))
        {
            record["searchVector"] = string.Join(' ', words);
        }

        return record;
    }
}
