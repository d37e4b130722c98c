using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Target.Records;

/// <summary>
/// What can be done with records, the same in both protocols (docs/twenty-2.21.0.md, section 11). Records go in and come out as JSON
/// objects in REST's shape: composites as objects, relations as <c>…Id</c>, to-many as arrays (depth 1).
/// No member throws for what the target answers: that is the answer's refusal.
/// </summary>
public interface IRecordApi
{
    /// <summary>Which protocol this speaks.</summary>
    Protocol Protocol { get; }

    /// <summary>Creates one record and answers with it.</summary>
    Task<Answer<JsonObject>> CreateAsync(ObjectModel type, JsonObject values, CancellationToken cancellationToken = default);

    /// <summary>Creates up to 200 records, all or none, and answers with them in the order sent.</summary>
    Task<Answer<IReadOnlyList<JsonObject>>> CreateManyAsync(ObjectModel type, IReadOnlyList<JsonObject> values, CancellationToken cancellationToken = default);

    /// <summary>Creates a record or updates the one with the same id or unique value.</summary>
    Task<Answer<JsonObject>> UpsertAsync(ObjectModel type, JsonObject values, CancellationToken cancellationToken = default);

    /// <summary>Creates or updates up to 200 records, all or none, and answers with them in the order sent.</summary>
    Task<Answer<IReadOnlyList<JsonObject>>> UpsertManyAsync(ObjectModel type, IReadOnlyList<JsonObject> values, CancellationToken cancellationToken = default);

    /// <summary>Reads one record that is not soft-deleted.</summary>
    Task<Answer<JsonObject>> ReadAsync(ObjectModel type, string id, int depth = 0, CancellationToken cancellationToken = default);

    /// <summary>Lists one page.</summary>
    Task<Answer<RecordPage>> ListAsync(ObjectModel type, RecordQuery query, CancellationToken cancellationToken = default);

    /// <summary>Changes what is given and keeps the rest; answers with the whole record.</summary>
    Task<Answer<JsonObject>> UpdateAsync(ObjectModel type, string id, JsonObject changes, CancellationToken cancellationToken = default);

    /// <summary>Changes every record that matches and answers with them.</summary>
    Task<Answer<IReadOnlyList<JsonObject>>> UpdateManyAsync(ObjectModel type, Filter filter, JsonObject changes, CancellationToken cancellationToken = default);

    /// <summary>Soft-deletes: hidden, restorable. Answers with the record, <c>deletedAt</c> set.</summary>
    Task<Answer<JsonObject>> DeleteAsync(ObjectModel type, string id, CancellationToken cancellationToken = default);

    /// <summary>Brings a soft-deleted record back and answers with it.</summary>
    Task<Answer<JsonObject>> RestoreAsync(ObjectModel type, string id, CancellationToken cancellationToken = default);

    /// <summary>Removes a record for good; the answer holds at least its <c>id</c>.</summary>
    Task<Answer<JsonObject>> DestroyAsync(ObjectModel type, string id, CancellationToken cancellationToken = default);

    /// <summary>Soft-deletes every record that matches and answers with them.</summary>
    Task<Answer<IReadOnlyList<JsonObject>>> DeleteManyAsync(ObjectModel type, Filter filter, CancellationToken cancellationToken = default);

    /// <summary>Brings every soft-deleted record that matches back and answers with them.</summary>
    Task<Answer<IReadOnlyList<JsonObject>>> RestoreManyAsync(ObjectModel type, Filter filter, CancellationToken cancellationToken = default);

    /// <summary>Removes every record that matches for good; each answer holds at least its <c>id</c>.</summary>
    Task<Answer<IReadOnlyList<JsonObject>>> DestroyManyAsync(ObjectModel type, Filter filter, CancellationToken cancellationToken = default);

    /// <summary>For each id the records that look like it, itself left out.</summary>
    Task<Answer<IReadOnlyList<RecordPage>>> FindDuplicatesAsync(ObjectModel type, IReadOnlyList<string> ids, CancellationToken cancellationToken = default);

    /// <summary>For each set of values, not stored, the records that look like it.</summary>
    Task<Answer<IReadOnlyList<RecordPage>>> FindDuplicatesOfAsync(ObjectModel type, IReadOnlyList<JsonObject> values, CancellationToken cancellationToken = default);

    /// <summary>Merges records into the one with priority; the others are destroyed.</summary>
    Task<Answer<JsonObject>> MergeAsync(ObjectModel type, RecordMerge merge, CancellationToken cancellationToken = default);

    /// <summary>Groups by fields and aggregates; one object a group, with <c>groupByDimensionValues</c> and each aggregate.</summary>
    Task<Answer<IReadOnlyList<JsonObject>>> GroupAsync(ObjectModel type, RecordGrouping grouping, CancellationToken cancellationToken = default);
}
