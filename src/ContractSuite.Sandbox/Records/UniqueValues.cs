using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Records;

/// <summary>Ids and unique fields: the first part of a composite counts; empty texts are never the same.</summary>
internal static class UniqueValues
{
    /// <summary>Refuses a record whose id or unique value another one has, soft-deleted ones too.</summary>
    public static void Demand(RecordStore store, ObjectMetadata type, JsonObject record, bool isNew)
    {
        var id = record["id"]!.ToString();
        if (isNew && store.Number("SELECT 1 FROM record WHERE object = $object AND id = $id", [("$object", type.Id.ToString()), ("$id", id)]) is not null)
            throw ApiFaults.Duplicate();

        foreach (var (path, value) in Values(type, record))
        {
            if (Holder(store, type, path, value) is { } other && other["id"]!.ToString() != id)
                throw ApiFaults.Duplicate();
        }
    }

    /// <summary>The record that has the id or a unique value of what was sent; null when none has.</summary>
    public static JsonObject? Find(RecordStore store, ObjectMetadata type, JsonObject sent)
    {
        var found = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        IEnumerable<(string Path, string Value)> keys = Values(type, sent);
        if (sent["id"] is { } id)
        {
            keys = keys.Prepend(("id", id.ToString().ToLowerInvariant()));
        }

        foreach (var (path, value) in keys)
        {
            if (Holder(store, type, path, value) is { } record)
            {
                found[record["id"]!.ToString()] = record;
            }
        }

        return found.Count <= 1
            ? found.Values.SingleOrDefault()
            : throw ApiFaults.BadRequest("Multiple records found with the same unique field values. Cannot determine which record to update.");
    }

    private static JsonObject? Holder(RecordStore store, ObjectMetadata type, string path, string value) => store.Records(
        $"SELECT json FROM record WHERE object = $object AND json_extract(json, '$.{path}') = $value",
        [("$object", type.Id.ToString()), ("$value", value)]) is [var holder, ..] ? holder : null;

    private static IEnumerable<(string Path, string Value)> Values(ObjectMetadata type, JsonObject record)
    {
        foreach (var field in type.Fields.Where(field => field.IsUnique && field.Relation is null && field.Name != "id"))
        {
            var part = PartOf(field);
            var value = part is null ? record[field.Name] : (record[field.Name] as JsonObject)?[part];
            if (value?.ToString() is { Length: > 0 } text)
                yield return (part is null ? field.Name : $"{field.Name}.{part}", field.Type == "EMAILS" ? text.ToLowerInvariant() : text);
        }
    }

    /// <summary>Of a composite the part that must be unique; null for a simple type.</summary>
    private static string? PartOf(FieldMetadata field) => field.Type switch
    {
        "LINKS" => "primaryLinkUrl",
        "EMAILS" => "primaryEmail",
        "PHONES" => "primaryPhoneNumber",
        "FULL_NAME" => "firstName",
        _ => null,
    };
}
