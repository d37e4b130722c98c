using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Records;

/// <summary>Ids and unique fields: the first part of a composite counts; empty texts are never the same.</summary>
internal static class UniqueValues
{
    /// <summary>Refuses a record whose id or unique value another one has, soft-deleted ones too.</summary>
    public static void Demand(RecordStore store, ObjectMetadata type, JsonObject record, JsonObject? before)
    {
        var (id, old) = (record["id"]!.ToString(), before?["id"]!.ToString());
        if (id != old && store.Has(type, id))
            throw ApiFaults.Duplicate(type, "id", id);

        foreach (var path in Paths(type))
        {
            if (ValueOf(record, path) is { } value && !value.Equals(ValueOf(before, path)) && Holder(store, type, path, value) is { } other && other != old)
                throw ApiFaults.Duplicate(type, path[0], other);
        }
    }

    /// <summary>The record that has the id or a unique value of what was sent; null when none has.</summary>
    public static JsonObject? Find(RecordStore store, ObjectMetadata type, JsonObject sent)
    {
        var found = new List<(string Id, string Words)>();
        if (sent["id"] is JsonValue sentId && sentId.TryGetValue<string>(out var id) && store.Has(type, id.ToLowerInvariant()))
        {
            found.Add((id.ToLowerInvariant(), $"id (id: {id})"));
        }

        foreach (var path in Paths(type).Where(path => sent[path[0]] is not null))
        {
            var taken = new JsonObject { [path[0]] = FieldKinds.Of(type.Field(path[0])!.Type).Taken(type.Field(path[0])!, sent[path[0]]!, null) };
            if (ValueOf(taken, path) is { } value && Holder(store, type, path, value) is { } holder)
            {
                found.Add((holder, $"{path[0]} ({string.Join('.', path)}: {ValueOf(sent, path)})"));
            }
        }

        if (found.DistinctBy(match => match.Id).Count() > 1)
        {
            var message = $"Multiple records found with the same unique field values for {string.Join("; ", found.Select(match => match.Words))}. Cannot determine which record to update.";
            throw new ApiFault(400, message) { GraphQLSubCode = "UPSERT_MULTIPLE_MATCHING_RECORDS_CONFLICT", UserFriendlyMessage = message };
        }

        return found is [var (only, _), ..] ? store.Find(type, only) : null;
    }

    /// <summary>Where an object's unique values are; of a composite its first part.</summary>
    public static IEnumerable<IReadOnlyList<string>> Paths(ObjectMetadata type) =>
        type.Fields.Where(field => field.IsUnique && field.Relation is null && field.Name != "id").Select(field => PartOf(field) is { } part
            ? (IReadOnlyList<string>)[field.Name, part]
            : [field.Name]);

    private static string? Holder(RecordStore store, ObjectMetadata type, IReadOnlyList<string> path, object value) =>
        (string?)store.Database.Scalar($"SELECT id FROM {store.Table(type)} WHERE {RecordTable.Expression("", path)} = $value", ("$value", value));

    private static object? ValueOf(JsonObject? record, IReadOnlyList<string> path) =>
        record is not null && Cursors.Value(record, path) is { } value and not "" ? value : null;

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
