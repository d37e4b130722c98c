using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Rest;
using ContractSuite.Sandbox.Webhooks;

namespace ContractSuite.Sandbox.Records;

/// <summary>
/// Everything that writes records, for both protocols. Members check permissions, write in one transaction, answer with what is
/// visible to the caller, and throw <see cref="ApiFault"/>.
/// </summary>
internal sealed class RecordWrites(RecordStore store, RecordReads reads, Func<Catalog> catalog, FaceDifferences face, TimeProvider time, Func<Guid> newId, Func<Guid> newPage, Action<RecordEvent> tell)
{
    private const int MostWritten = 200;

    /// <summary>What the transaction in hand has done, told when it is through.</summary>
    private readonly List<RecordEvent> _events = [];

    private readonly RecordValues _values = new(store, catalog, face, time, newId, newPage);

    /// <summary>Creates records, all or none; with <paramref name="upsert"/> changes those that have the same id or unique value.</summary>
    public IReadOnlyList<JsonObject> Create(Caller caller, ObjectMetadata type, IReadOnlyList<JsonObject> sent, bool upsert)
    {
        RecordPermissions.Demand(caller, type, RecordRight.Update);
        if (sent.Count > MostWritten)
            throw ApiFaults.BadRequest($"Maximum number of records to upsert is {MostWritten}.");

        return Written(caller, type, () => sent.Select(values =>
        {
            var same = upsert ? UniqueValues.Find(store, type, values) : null;
            if (same is not null)
                return Put(type, same, Revived(_values.Changed(type, same, values, caller)));

            var record = _values.Created(type, values, caller);
            if (face.SomeObjectsAreNotForKeys && caller.KeyId is not null && ObservedFaults.NotForKeys(type.NameSingular) is { } fault)
                throw fault;

            Demand(type, record, before: null);
            store.Add(type, record);
            Happened(type, "created", record);
            return record;
        }).ToList());
    }

    /// <summary>Makes one record of several (<see cref="Merging"/>).</summary>
    public JsonObject Merge(Caller caller, ObjectMetadata type, JsonArray? ids, JsonNode? priority, bool isDryRun) =>
        RecordPermissions.Visible(caller, type, new Merging(store, _values, catalog, face, time).Of(caller, type, ids, priority, isDryRun));

    /// <summary>Changes one record, soft-deleted or not.</summary>
    public JsonObject Update(Caller caller, ObjectMetadata type, Guid id, JsonObject changes)
    {
        RecordPermissions.Demand(caller, type, RecordRight.Update);
        return Written(caller, type, () => [Changed(caller, type, Found(type, id), changes)])[0];
    }

    /// <summary>Changes the records that match.</summary>
    public IReadOnlyList<JsonObject> UpdateMany(Caller caller, ObjectMetadata type, Condition condition, JsonObject changes)
    {
        RecordPermissions.Demand(caller, type, RecordRight.Update);
        return Written(caller, type, () =>
        {
            var matches = reads.Matches(type, condition);
            if (matches.Count > MostWritten)
                throw new ApiFault(400, $"Cannot update more than {MostWritten} records at once") { Error = "Error", Code = "TOO_MANY_RECORDS_TO_UPDATE" };

            return [.. matches.Select(record => Changed(caller, type, record, changes))];
        });
    }

    /// <summary>Soft-deletes one record; again gives it a newer time.</summary>
    public JsonObject Delete(Caller caller, ObjectMetadata type, Guid id)
    {
        RecordPermissions.Demand(caller, type, RecordRight.SoftDelete);
        return Written(caller, type, () => [Deleted(type, Found(type, id))])[0];
    }

    /// <summary>Soft-deletes the records that match.</summary>
    public IReadOnlyList<JsonObject> DeleteMany(Caller caller, ObjectMetadata type, Condition condition)
    {
        RecordPermissions.Demand(caller, type, RecordRight.SoftDelete);
        return Written(caller, type, () => [.. reads.Matches(type, condition).Select(record => Deleted(type, record))]);
    }

    /// <summary>Brings one record back.</summary>
    public JsonObject Restore(Caller caller, ObjectMetadata type, Guid id)
    {
        RecordPermissions.Demand(caller, type, RecordRight.SoftDelete);
        return Written(caller, type, () => [Restored(type, Found(type, id))])[0];
    }

    /// <summary>Brings the records back that match, soft-deleted or not.</summary>
    public IReadOnlyList<JsonObject> RestoreMany(Caller caller, ObjectMetadata type, Condition condition)
    {
        RecordPermissions.Demand(caller, type, RecordRight.SoftDelete);
        return Written(caller, type, () => [.. reads.Matches(type, condition, evenDeleted: true).Select(record => Restored(type, record))]);
    }

    /// <summary>Removes one record for good and answers with what it was.</summary>
    public JsonObject Destroy(Caller caller, ObjectMetadata type, Guid id)
    {
        RecordPermissions.Demand(caller, type, RecordRight.Destroy);
        return Written(caller, type, () => [Destroyed(type, Found(type, id))])[0];
    }

    /// <summary>Removes the records that match for good, soft-deleted ones too.</summary>
    public IReadOnlyList<JsonObject> DestroyMany(Caller caller, ObjectMetadata type, Condition condition)
    {
        RecordPermissions.Demand(caller, type, RecordRight.Destroy);
        return Written(caller, type, () => [.. reads.Matches(type, condition, evenDeleted: true).Select(record => Destroyed(type, record))]);
    }

    private IReadOnlyList<JsonObject> Written(Caller caller, ObjectMetadata type, Func<IReadOnlyList<JsonObject>> write)
    {
        var (records, events) = store.Database.Write(() =>
        {
            _events.Clear();
            return (write(), _events.ToList());
        });
        events.ForEach(tell);
        return [.. records.Select(record => RecordPermissions.Visible(caller, type, record))];
    }

    private JsonObject Changed(Caller caller, ObjectMetadata type, JsonObject before, JsonObject changes)
    {
        if (changes.TryGetPropertyValue("id", out var id) && !face.IdsMayChange && id?.ToString().ToLowerInvariant() != before["id"]!.ToString())
            throw ApiFaults.BadRequest("The id of a record cannot be changed");

        return Put(type, before, _values.Changed(type, before, changes, caller));
    }

    private JsonObject Put(ObjectMetadata type, JsonObject before, JsonObject record)
    {
        Demand(type, record, before);
        store.Replace(type, before["id"]!.ToString(), record);
        if (RecordEvent.OfChange(type, before, record) is { } change)
        {
            _events.Add(change);
        }

        return record;
    }

    private void Demand(ObjectMetadata type, JsonObject record, JsonObject? before)
    {
        UniqueValues.Demand(store, type, record, before);
        Relations.DemandTargets(store, catalog(), type, record, before);
    }

    private JsonObject Deleted(ObjectMetadata type, JsonObject record)
    {
        record["deletedAt"] = Wire.Time(time.GetUtcNow());
        record["updatedAt"] = record["deletedAt"]!.DeepClone();
        store.Replace(type, record["id"]!.ToString(), record);
        Happened(type, "deleted", record, "deletedAt");
        return record;
    }

    private JsonObject Destroyed(ObjectMetadata type, JsonObject record)
    {
        store.Remove(type, record["id"]!.ToString());
        Happened(type, "destroyed", record);
        Relations.Release(store, catalog(), type, record);
        return record;
    }

    private JsonObject Restored(ObjectMetadata type, JsonObject record)
    {
        store.Replace(type, record["id"]!.ToString(), Revived(record));
        Happened(type, "restored", record, "deletedAt");
        return record;
    }

    private void Happened(ObjectMetadata type, string action, JsonObject record, string? field = null) =>
        _events.Add(new RecordEvent(type, action, (JsonObject)record.DeepClone(), field is null ? null : [field]));

    private JsonObject Revived(JsonObject record)
    {
        record["deletedAt"] = null;
        record["updatedAt"] = Wire.Time(time.GetUtcNow());
        return record;
    }

    private JsonObject Found(ObjectMetadata type, Guid id) => store.Find(type, id.ToString()) ?? throw ApiFaults.RecordNotFound();
}
