using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Records;

/// <summary>To-one relations written as an object: <c>connect</c> by id or by a unique value, <c>disconnect</c>.</summary>
internal sealed class Connecting(RecordStore store, Catalog catalog)
{
    /// <summary>The id to keep; null for a relation that is let go. Throws the fault of anything else.</summary>
    public JsonNode? IdOf(FieldMetadata field, JsonNode value)
    {
        if (value is not JsonObject sent || (!sent.ContainsKey("connect") && !sent.ContainsKey("disconnect")))
            throw ApiFaults.BadData($"Relation \"{field.Name}\" requires connect or disconnect operation");

        if (sent["disconnect"]?.GetValueKind() is JsonValueKind.True)
            return null;

        var target = catalog.Object(field.Relation!.ObjectId)!;
        if (((sent["connect"] as JsonObject)?["where"] as JsonObject) is { } where && Wanted(target, where) is var (path, wanted))
            return Found(field, target, path, wanted);

        throw new ApiFault(400, $"Missing required fields: at least one unique constraint have to be fully populated for '{field.Name}'.")
        {
            UserFriendlyMessage = "Missing required fields: at least one unique constraint have to be fully populated for {connectFieldName}.",
        };
    }

    private static (IReadOnlyList<string> Path, object Value)? Wanted(ObjectMetadata target, JsonObject where)
    {
        if (where["id"] is { } id)
            return (["id"], FieldKinds.Of("UUID").Taken(target.Field("id")!, id, null)!.ToString());

        return UniqueValues.Paths(target)
            .Select(path => (path, Value: Cursors.Value(where, path)))
            .Where(candidate => candidate.Value is not null and not "")
            .Select(candidate => ((IReadOnlyList<string>, object)?)(candidate.path, candidate.Value!))
            .FirstOrDefault();
    }

    private JsonNode Found(FieldMetadata field, ObjectMetadata target, IReadOnlyList<string> path, object wanted) =>
        store.Database.Scalar($"SELECT id FROM {store.Table(target)} WHERE {RecordTable.Expression("", path)} = $wanted", ("$wanted", wanted)) is string id
            ? id
            : throw ApiFaults.BadData($"Expected 1 record to connect to {field.Name}, but found 0 for {string.Join('.', path)} = {wanted}");
}
