using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Records;

/// <summary>
/// Everything that can be done with records, for both protocols. Records are JSON objects in REST's shape at depth 0.
/// Members check permissions, read and write in transactions, and throw <see cref="Faults.ApiFault"/>.
/// </summary>
public interface IRecordService
{
    /// <summary>Creates records, all or none; with <paramref name="upsert"/> updates those that match.</summary>
    IReadOnlyList<JsonObject> Create(Caller caller, ObjectMetadata type, IReadOnlyList<JsonObject> values, bool upsert);

    /// <summary>One page with the count of all that match.</summary>
    RecordSlice List(Caller caller, ObjectMetadata type, RecordSelection selection);

    /// <summary>The first that matches; null when none does.</summary>
    JsonObject? First(Caller caller, ObjectMetadata type, Condition condition);

    /// <summary>Changes the records that match, soft-deleted ones only when <paramref name="condition"/> names them by id.</summary>
    IReadOnlyList<JsonObject> Update(Caller caller, ObjectMetadata type, Condition condition, JsonObject changes);

    /// <summary>Soft-deletes the records that match.</summary>
    IReadOnlyList<JsonObject> Delete(Caller caller, ObjectMetadata type, Condition condition);

    /// <summary>Restores the records that match.</summary>
    IReadOnlyList<JsonObject> Restore(Caller caller, ObjectMetadata type, Condition condition);

    /// <summary>Removes the records that match and answers with what they were.</summary>
    IReadOnlyList<JsonObject> Destroy(Caller caller, ObjectMetadata type, Condition condition);

    /// <summary>For each datum the records that look like it; a datum with an id leaves that record out.</summary>
    IReadOnlyList<IReadOnlyList<JsonObject>> Duplicates(Caller caller, ObjectMetadata type, IReadOnlyList<JsonObject> data);

    /// <summary>Merges records into the one at the index; with <paramref name="dryRun"/> only tells what would come of it.</summary>
    JsonObject Merge(Caller caller, ObjectMetadata type, IReadOnlyList<Guid> ids, int priorityIndex, bool dryRun);

    /// <summary>Groups and aggregates; numbers stay numbers, REST makes texts of those it shows as text.</summary>
    IReadOnlyList<JsonObject> Group(Caller caller, ObjectMetadata type, RecordGrouping grouping);

    /// <summary>
    /// Related records of one to-one or to-many field for a page of records at once, by the id of the holder; at most 60
    /// for each holder, soft-deleted ones left out.
    /// </summary>
    IReadOnlyDictionary<Guid, IReadOnlyList<JsonObject>> Related(Caller caller, ObjectMetadata type, FieldMetadata relation, IReadOnlyList<JsonObject> holders);
}
