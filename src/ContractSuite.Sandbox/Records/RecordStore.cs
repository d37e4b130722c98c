using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Storage;
using Microsoft.Data.Sqlite;

namespace ContractSuite.Sandbox.Records;

/// <summary>
/// Keeps a workspace's records as JSON, a table for each object (docs/adr/0004). Filters and orders are SQL over the JSON, with
/// indexes on the expressions that the object's definition calls for: a new field needs no new column.
/// </summary>
internal sealed class RecordStore
{
    private readonly string _workspace;
    private readonly Dictionary<Guid, ObjectMetadata> _ready = [];
    private readonly HotRecords _hot = new();

    /// <param name="database">Where they are kept, together with those of other workspaces.</param>
    /// <param name="workspace">A short name that tells this workspace's tables from others'.</param>
    public RecordStore(Database database, string workspace)
    {
        (Database, _workspace) = (database, workspace);
        database.Undone += _ready.Clear;
        database.Undone += _hot.Clear;
    }

    public Database Database { get; }

    /// <summary>The object's table, made with its indexes when it is not there.</summary>
    public string Table(ObjectMetadata type) => Database.Read(() =>
    {
        var table = Name(type.Id);
        if (!_ready.TryGetValue(type.Id, out var known) || known.Fields != type.Fields)
        {
            Database.Write(() => Database.Execute(RecordTable.Definition(table, type)));
            _ready[type.Id] = type;
        }

        return table;
    });

    public void Add(ObjectMetadata type, JsonObject record) => Database.Write(() =>
    {
        _hot.ForgetCount(type.Id);
        return Database.Execute($"INSERT INTO {Table(type)} (id, deleted, json) VALUES ($id, $deleted, $json)", Row(record));
    });

    /// <summary>Puts a record in the place of the one that had an id, which is its own unless that was changed.</summary>
    public void Replace(ObjectMetadata type, string id, JsonObject record) => Database.Write(() =>
    {
        _hot.Forget(type.Id, id);
        return Database.Execute($"UPDATE {Table(type)} SET id = $id, deleted = $deleted, json = $json WHERE id = $before", [.. Row(record), ("$before", id)]);
    });

    public void Remove(ObjectMetadata type, string id) => Database.Write(() =>
    {
        _hot.Forget(type.Id, id);
        return Database.Execute($"DELETE FROM {Table(type)} WHERE id = $id", ("$id", id));
    });

    /// <summary>Removes an object's records with their table.</summary>
    public void RemoveAll(Guid type) => Database.Write(() =>
    {
        _ready.Remove(type);
        _hot.Clear();
        return Database.Execute($"DROP TABLE IF EXISTS {Name(type)}; DELETE FROM live WHERE name = '{Name(type)}'");
    });

    /// <summary>How many records are not soft-deleted; counted as they come and go, so that it costs the same for any number.</summary>
    public long CountLive(ObjectMetadata type) => Database.Read(() =>
        _hot.Count(type.Id, () => (long?)Database.Number("SELECT count FROM live WHERE name = $name", ("$name", Table(type))) ?? 0));

    /// <summary>The record of an id, soft-deleted or not; null when there is none.</summary>
    public JsonObject? Find(ObjectMetadata type, string id) => Kept(type, id)?.Copy();

    public bool Has(ObjectMetadata type, string id) => Database.Scalar($"SELECT 1 FROM {Table(type)} WHERE id = $id", ("$id", id)) is not null;

    /// <summary>Every record of an object, soft-deleted ones too.</summary>
    public IReadOnlyList<JsonObject> All(ObjectMetadata type) => Records($"SELECT json FROM {Table(type)}", []);

    /// <summary>Records that a statement selects by its first column, the JSON.</summary>
    public IReadOnlyList<JsonObject> Records(string sql, IEnumerable<(string Name, object? Value)> parameters) =>
        Database.Select(sql, parameters, Parsed);

    /// <summary>The record of an id that is not soft-deleted, as it is kept; null when there is none.</summary>
    public StoredRecord? Live(ObjectMetadata type, string id) => Kept(type, id) is { IsDeleted: false } record ? record : null;

    /// <summary>What a statement selects whose first columns are <see cref="HotRecords.Columns"/>.</summary>
    public IReadOnlyList<T> Stored<T>(ObjectMetadata type, string sql, IEnumerable<(string Name, object? Value)> parameters, Func<StoredRecord, SqliteDataReader, T> row) =>
        Database.Select(sql, parameters, reader => row(_hot.Record(type.Id, reader), reader));

    private StoredRecord? Kept(ObjectMetadata type, string id) => Database.Read(() => _hot.Find(type.Id, id)
        ?? (Stored(type, $"SELECT {HotRecords.Columns} FROM {Table(type)} r WHERE r.id = $id", [("$id", id)], (record, _) => record) is [var found] ? found : null));

    private static JsonObject Parsed(SqliteDataReader row) => (JsonObject)JsonNode.Parse(row.GetFieldValue<byte[]>(0))!;

    private static (string Name, object? Value)[] Row(JsonObject record) =>
        [("$id", record["id"]!.GetValue<string>()), ("$deleted", record["deletedAt"] is null ? 0 : 1), ("$json", record.ToJsonString(WireJson.Options))];

    private string Name(Guid type) => $"{_workspace}_{type:N}";
}
