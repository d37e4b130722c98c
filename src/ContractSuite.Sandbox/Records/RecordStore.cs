using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace ContractSuite.Sandbox.Records;

/// <summary>
/// Keeps records as JSON in one SQLite table, in memory. Filters and orders are SQL over the JSON, so that objects and fields
/// need no tables of their own. One connection, used by one thread at a time.
/// </summary>
internal sealed class RecordStore : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public RecordStore()
    {
        _connection.Open();
        Execute(
            """
            CREATE TABLE record (object TEXT NOT NULL, id TEXT NOT NULL, deleted INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (object, id)) WITHOUT ROWID;
            PRAGMA case_sensitive_like = ON;
            """,
            []);
    }

    /// <summary>Held by whoever reads or writes.</summary>
    public Lock Turn { get; } = new();

    public SqliteTransaction Begin() => _connection.BeginTransaction();

    public void Put(Guid type, JsonObject record) => Execute(
        "INSERT INTO record (object, id, deleted, json) VALUES ($object, $id, $deleted, $json) ON CONFLICT (object, id) DO UPDATE SET deleted = $deleted, json = $json",
        [("$object", type.ToString()), ("$id", record["id"]!.ToString()), ("$deleted", record["deletedAt"] is null ? 0 : 1), ("$json", record.ToJsonString())]);

    public void Remove(Guid type, string id) =>
        Execute("DELETE FROM record WHERE object = $object AND id = $id", [("$object", type.ToString()), ("$id", id)]);

    public void RemoveAll(Guid type) => Execute("DELETE FROM record WHERE object = $object", [("$object", type.ToString())]);

    public int Execute(string sql, IEnumerable<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>Records that a statement selects by its only column, the JSON.</summary>
    public IReadOnlyList<JsonObject> Records(string sql, IEnumerable<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var records = new List<JsonObject>();
        while (reader.Read())
        {
            records.Add((JsonObject)JsonNode.Parse(reader.GetString(0))!);
        }

        return records;
    }

    public double? Number(string sql, IEnumerable<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteScalar() is { } value and not DBNull ? Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    public void Dispose() => _connection.Dispose();

    private SqliteCommand Command(string sql, IEnumerable<(string Name, object? Value)> parameters)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // every value is a parameter; names come from the catalogue, which validates them
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
