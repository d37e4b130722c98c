using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.Records;

/// <summary>
/// Everything that can be done with records, for both protocols. Records are JSON objects in REST's shape at depth 0. Members
/// check permissions, write in one transaction, and throw <see cref="ApiFault"/>.
/// </summary>
internal sealed class RecordService(RecordStore store, Func<Catalog> catalog, TimeProvider time)
{
    private const int MostWritten = 200;
    private const int MostRelated = 60;

    private readonly RecordValues _values = new(time);

    /// <summary>Creates records, all or none; with <paramref name="upsert"/> changes those that have the same id or unique value.</summary>
    public IReadOnlyList<JsonObject> Create(Caller caller, ObjectMetadata type, IReadOnlyList<JsonObject> sent, bool upsert)
    {
        RecordPermissions.Demand(caller, type, RecordRight.Update);
        if (sent.Count > MostWritten)
            throw ApiFaults.BadRequest($"Maximum number of records to upsert is {MostWritten}.");

        return Written(() =>
        {
            var position = store.Number("SELECT min(json_extract(json, '$.position')) FROM record WHERE object = $object", [("$object", type.Id.ToString())]) ?? 1;
            var result = new List<JsonObject>();
            foreach (var values in sent)
            {
                var same = upsert ? UniqueValues.Find(store, type, values) : null;
                var record = same is null ? _values.Created(type, values, caller, --position) : Revived(_values.Changed(type, same, values, caller));
                result.Add(Put(type, record, isNew: same is null));
            }

            return result;
        });
    }

    /// <summary>One page with the count of all that match.</summary>
    public RecordSlice List(Caller caller, ObjectMetadata type, RecordSelection selection)
    {
        RecordPermissions.Demand(caller, type, RecordRight.Read);
        if (selection is { After: not null, Before: not null })
            throw ApiFaults.BadRequest("Cannot provide both before and after");

        lock (store.Turn)
        {
            var ordering = Ordering.Of(catalog(), type, selection.Order);
            var (where, parameters) = Where(type, selection.Condition);
            var total = (long)store.Number($"SELECT count(*) FROM record r WHERE {where}", parameters)!;
            var backwards = selection.Before is not null;
            var page = (selection.After ?? selection.Before) is { } cursor ? $"{where} AND {ordering.Beyond(cursor, backwards, parameters)}" : where;
            parameters.Add(("$limit", selection.Limit + 1));
            parameters.Add(("$offset", selection.Offset));
            var found = store.Records($"SELECT json FROM record r WHERE {page} ORDER BY {ordering.Sql(backwards)} LIMIT $limit OFFSET $offset", parameters);
            var more = found.Count > selection.Limit;
            var records = found.Take(selection.Limit);
            var shown = (backwards ? records.Reverse() : records).Select(record => RecordPermissions.Visible(caller, type, record)).ToList();
            return new RecordSlice(
                shown,
                [.. shown.Select(ordering.CursorOf)],
                total,
                HasNextPage: backwards || more,
                HasPreviousPage: backwards ? more : selection.After is not null);
        }
    }

    /// <summary>The record of an id that is not soft-deleted. Throws the fault of none such.</summary>
    public JsonObject Read(Caller caller, ObjectMetadata type, Guid id)
    {
        RecordPermissions.Demand(caller, type, RecordRight.Read);
        lock (store.Turn)
        {
            return RecordPermissions.Visible(caller, type, Found(type, id, evenDeleted: false));
        }
    }

    /// <summary>Changes one record, soft-deleted or not.</summary>
    public JsonObject Update(Caller caller, ObjectMetadata type, Guid id, JsonObject changes)
    {
        RecordPermissions.Demand(caller, type, RecordRight.Update);
        return Written(() => Put(type, _values.Changed(type, Found(type, id, evenDeleted: true), changes, caller), isNew: false));
    }

    /// <summary>Changes the records that match.</summary>
    public IReadOnlyList<JsonObject> UpdateMany(Caller caller, ObjectMetadata type, Condition condition, JsonObject changes)
    {
        RecordPermissions.Demand(caller, type, RecordRight.Update);
        return Written(() =>
        {
            var matches = Matches(type, condition);
            if (matches.Count > MostWritten)
                throw new ApiFault(400, $"Cannot update more than {MostWritten} records at once") { Error = "Error", Code = "TOO_MANY_RECORDS_TO_UPDATE" };

            return matches.Select(record => Put(type, _values.Changed(type, record, changes, caller), isNew: false)).ToList();
        });
    }

    /// <summary>Soft-deletes one record; again gives it a newer time.</summary>
    public JsonObject Delete(Caller caller, ObjectMetadata type, Guid id)
    {
        RecordPermissions.Demand(caller, type, RecordRight.SoftDelete);
        return Written(() => Deleted(type, Found(type, id, evenDeleted: true)));
    }

    /// <summary>Soft-deletes the records that match.</summary>
    public IReadOnlyList<JsonObject> DeleteMany(Caller caller, ObjectMetadata type, Condition condition)
    {
        RecordPermissions.Demand(caller, type, RecordRight.SoftDelete);
        return Written(() => Matches(type, condition).Select(record => Deleted(type, record)).ToList());
    }

    /// <summary>Brings one record back.</summary>
    public JsonObject Restore(Caller caller, ObjectMetadata type, Guid id)
    {
        RecordPermissions.Demand(caller, type, RecordRight.SoftDelete);
        return Written(() => Put(type, Revived(Found(type, id, evenDeleted: true)), isNew: false));
    }

    /// <summary>Brings the records back that match, soft-deleted or not.</summary>
    public IReadOnlyList<JsonObject> RestoreMany(Caller caller, ObjectMetadata type, Condition condition)
    {
        RecordPermissions.Demand(caller, type, RecordRight.SoftDelete);
        return Written(() => Matches(type, condition, evenDeleted: true).Select(record => Put(type, Revived(record), isNew: false)).ToList());
    }

    /// <summary>Removes one record for good and answers with what it was.</summary>
    public JsonObject Destroy(Caller caller, ObjectMetadata type, Guid id)
    {
        RecordPermissions.Demand(caller, type, RecordRight.Destroy);
        return Written(() => Destroyed(type, Found(type, id, evenDeleted: true)));
    }

    /// <summary>Removes the records that match for good, soft-deleted ones too.</summary>
    public IReadOnlyList<JsonObject> DestroyMany(Caller caller, ObjectMetadata type, Condition condition)
    {
        RecordPermissions.Demand(caller, type, RecordRight.Destroy);
        return Written(() => Matches(type, condition, evenDeleted: true).Select(record => Destroyed(type, record)).ToList());
    }

    /// <summary>The records at the other end of a relation, soft-deleted ones left out; at most 60.</summary>
    public IReadOnlyList<JsonObject> Related(Caller caller, FieldMetadata relation, JsonObject holder)
    {
        var target = catalog().Object(relation.Relation!.ObjectId)!;
        RecordPermissions.Demand(caller, target, RecordRight.Read);
        var (condition, value) = relation.IsToOne
            ? ("r.id = $value", holder[relation.JoinColumn!])
            : ($"json_extract(r.json, '$.{target.Fields.First(field => field.Id == relation.Relation.FieldId).JoinColumn}') = $value", holder["id"]);
        if (value is null)
            return [];

        lock (store.Turn)
        {
            var found = store.Records(
                $"SELECT json FROM record r WHERE r.object = $object AND r.deleted = 0 AND {condition} ORDER BY r.id LIMIT {MostRelated}",
                [("$object", target.Id.ToString()), ("$value", value.ToString())]);
            return [.. found.Select(record => RecordPermissions.Visible(caller, target, record))];
        }
    }

    private T Written<T>(Func<T> write)
    {
        lock (store.Turn)
        {
            using var transaction = store.Begin();
            var result = write();
            transaction.Commit();
            return result;
        }
    }

    private JsonObject Put(ObjectMetadata type, JsonObject record, bool isNew)
    {
        UniqueValues.Demand(store, type, record, isNew);
        Relations.DemandTargets(store, catalog(), type, record);
        store.Put(type.Id, record);
        return record;
    }

    private JsonObject Deleted(ObjectMetadata type, JsonObject record)
    {
        record["deletedAt"] = Wire.Time(time.GetUtcNow());
        record["updatedAt"] = record["deletedAt"]!.DeepClone();
        store.Put(type.Id, record);
        Relations.Release(store, catalog(), type, record, isDestroyed: false);
        return record;
    }

    private JsonObject Destroyed(ObjectMetadata type, JsonObject record)
    {
        store.Remove(type.Id, record["id"]!.ToString());
        Relations.Release(store, catalog(), type, record, isDestroyed: true);
        return record;
    }

    private JsonObject Revived(JsonObject record)
    {
        record["deletedAt"] = null;
        record["updatedAt"] = Wire.Time(time.GetUtcNow());
        return record;
    }

    private JsonObject Found(ObjectMetadata type, Guid id, bool evenDeleted) => store.Records(
        $"SELECT json FROM record r WHERE r.object = $object AND r.id = $id{(evenDeleted ? "" : " AND r.deleted = 0")}",
        [("$object", type.Id.ToString()), ("$id", id.ToString())]) is [var record] ? record : throw ApiFaults.RecordNotFound();

    private IReadOnlyList<JsonObject> Matches(ObjectMetadata type, Condition condition, bool evenDeleted = false)
    {
        var (where, parameters) = Where(type, condition, evenDeleted);
        return store.Records($"SELECT json FROM record r WHERE {where} ORDER BY r.id", parameters);
    }

    private (string Where, List<(string Name, object? Value)> Parameters) Where(ObjectMetadata type, Condition condition, bool evenDeleted = false)
    {
        var sql = new ConditionSql(catalog(), type);
        var matches = sql.Of(condition);
        var live = sql.NamesDeletion || evenDeleted ? "" : " AND r.deleted = 0";
        return ($"r.object = $object{live} AND {matches}", [("$object", type.Id.ToString()), .. sql.Parameters]);
    }
}
