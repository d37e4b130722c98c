using Microsoft.Data.Sqlite;

namespace ContractSuite.Sandbox.Records;

/// <summary>
/// Records that were read lately. Which records are meant SQLite still says; what they hold is copied out of it once, until it is
/// written again. Used by whoever has the turn at the database.
/// </summary>
internal sealed class HotRecords
{
    /// <summary>What <see cref="Record"/> reads, over the row <c>r</c>.</summary>
    public const string Columns = "r.rowid, r.id, r.deleted, r.json";

    /// <summary>How many columns that are.</summary>
    public const int Width = 4;

    /// <summary>More are forgotten together.</summary>
    private const int Most = 1024;

    /// <summary>In bytes; a longer one is read each time, so that all of them take a few megabytes, with what was picked of them twice that.</summary>
    private const int Longest = 8192;

    private readonly Dictionary<(Guid Type, long Row), StoredRecord> _byRow = [];
    private readonly Dictionary<(Guid Type, string Id), StoredRecord> _byId = [];
    private readonly Dictionary<Guid, long> _counts = [];

    /// <summary>The record of an id, if it was read lately.</summary>
    public StoredRecord? Find(Guid type, string id) => _byId.GetValueOrDefault((type, id));

    /// <summary>The record of a row whose first columns are <see cref="Columns"/>.</summary>
    public StoredRecord Record(Guid type, SqliteDataReader row)
    {
        var number = row.GetInt64(0);
        if (_byRow.TryGetValue((type, number), out var known))
            return known;

        var record = new StoredRecord(number, row.GetString(1), row.GetBoolean(2), row.GetFieldValue<byte[]>(3));
        if (record.Utf8.Length > Longest)
            return record;

        if (_byRow.Count == Most)
        {
            _byRow.Clear();
            _byId.Clear();
        }

        _byRow[(type, number)] = record;
        _byId[(type, record.Id)] = record;
        return record;
    }

    /// <summary>How many records an object has that are not soft-deleted; counted when that may have changed.</summary>
    public long Count(Guid type, Func<long> count) => _counts.TryGetValue(type, out var known) ? known : _counts[type] = count();

    /// <summary>Forgets how many there are, as one is added.</summary>
    public void ForgetCount(Guid type) => _counts.Remove(type);

    /// <summary>Forgets a record that is written to.</summary>
    public void Forget(Guid type, string id)
    {
        ForgetCount(type);
        if (_byId.Remove((type, id), out var record))
        {
            _byRow.Remove((type, record.Row));
        }
    }

    /// <summary>Forgets all: what was written is undone, or a table is gone.</summary>
    public void Clear()
    {
        _byRow.Clear();
        _byId.Clear();
        _counts.Clear();
    }
}
