using System.Globalization;
using ContractSuite.Sandbox.Records.Grouping;
using Microsoft.Data.Sqlite;

namespace ContractSuite.Sandbox.Storage;

/// <summary>
/// One SQLite database: in memory as far as it fits into a cache of 48 MiB, or a file that is kept. One connection, used by one thread at a time; what is written in a
/// <see cref="Write{T}"/> is there as a whole or not at all, also when the process is killed.
/// </summary>
internal sealed class Database : IDisposable
{
    /// <summary>Statements kept ready; more than a workspace's usual traffic needs (preparing one costs as much as running it).</summary>
    private const int MostPrepared = 400;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private readonly Lock _turn = new();
    private SqliteTransaction? _transaction;

    /// <summary>Opens it. Throws <see cref="SqliteException"/> for a file that is no database or cannot be written.</summary>
    /// <param name="file">A path; null to keep nothing.</param>
    public Database(string? file)
    {
        // Without a file SQLite keeps a private one of its own, of which it writes only what does not fit into its cache:
        // 100,000 people take 195 MiB so, and 296 MiB with :memory:.
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file ?? "", Pooling = false }.ToString());
        _connection.Open();
        _connection.CreateFunction<string?, string, string?, string?, string?>("date_bucket", DateBuckets.Of, isDeterministic: true);
        Execute(
            $"""
            PRAGMA page_size = 8192;
            PRAGMA cache_size = -49152;
            PRAGMA journal_mode = {(file is null ? "MEMORY" : "WAL")};
            PRAGMA synchronous = {(file is null ? "OFF" : "NORMAL")};
            PRAGMA case_sensitive_like = ON;
            CREATE TABLE IF NOT EXISTS document (name TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
            """);
    }

    /// <summary>Raised when a write was undone: with it went the tables that it made.</summary>
    public event Action? Undone;

    /// <summary>Runs what reads, alone.</summary>
    public T Read<T>(Func<T> read)
    {
        lock (_turn)
        {
            return read();
        }
    }

    /// <summary>Runs what writes, alone and as one transaction; within another one it is a part of that.</summary>
    public T Write<T>(Func<T> write)
    {
        lock (_turn)
        {
            if (_transaction is not null)
                return write();

            using var transaction = _transaction = _connection.BeginTransaction();
            var isDone = false;
            try
            {
                var result = write();
                transaction.Commit();
                isDone = true;
                return result;
            }
            finally
            {
                _transaction = null;
                if (!isDone)
                {
                    Undone?.Invoke();
                }
            }
        }
    }

    /// <summary>Runs a statement and tells how many rows it changed.</summary>
    public int Execute(string sql, params IEnumerable<(string Name, object? Value)> parameters) =>
        Read(() => Command(sql, parameters).ExecuteNonQuery());

    /// <summary>Every row that a statement selects.</summary>
    public IReadOnlyList<T> Select<T>(string sql, IEnumerable<(string Name, object? Value)> parameters, Func<SqliteDataReader, T> row) => Read(() =>
    {
        using var reader = Command(sql, parameters).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    });

    /// <summary>The first column of the first row; null when there is none.</summary>
    public object? Scalar(string sql, params IEnumerable<(string Name, object? Value)> parameters) =>
        Read(() => Command(sql, parameters).ExecuteScalar() is { } value and not DBNull ? value : null);

    /// <summary>The same as a number.</summary>
    public double? Number(string sql, params IEnumerable<(string Name, object? Value)> parameters) =>
        Scalar(sql, parameters) is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    /// <summary>A JSON document that was kept under a name; null when there is none.</summary>
    public string? Document(string name) => (string?)Scalar("SELECT json FROM document WHERE name = $name", ("$name", name));

    /// <summary>Keeps a JSON document under a name, in place of the one before.</summary>
    public void Keep(string name, string json) => Write(() => Execute(
        "INSERT INTO document (name, json) VALUES ($name, $json) ON CONFLICT (name) DO UPDATE SET json = $json", ("$name", name), ("$json", json)));

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Command(string sql, IEnumerable<(string Name, object? Value)> parameters)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            Forget();
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // every value is a parameter; names come from the catalogue, which validates them
            command.CommandText = sql;
#pragma warning restore CA2100
            _prepared[sql] = command;
        }

        command.Transaction = _transaction;
        command.Parameters.Clear();
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    private void Forget()
    {
        if (_prepared.Count < MostPrepared)
            return;

        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _prepared.Clear();
    }
}
