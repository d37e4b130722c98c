using System.Text.Json;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Pacing;
using ContractSuite.Sandbox.Records;
using ContractSuite.Sandbox.Storage;

namespace ContractSuite.Sandbox;

/// <summary>A workspace: its definitions, its records, its share of the rate limit. What it keeps is in a database.</summary>
internal sealed class Workspace
{
    private readonly Database _database;
    private readonly string _name;
    private Catalog _catalog;

    /// <param name="name">A short name, stable from start to start, that its tables and documents carry.</param>
    /// <param name="database">Where it is kept.</param>
    /// <param name="options">How the sandbox is to behave.</param>
    /// <param name="time">The clock.</param>
    public Workspace(string name, Database database, SandboxOptions options, TimeProvider time)
    {
        (_name, _database) = (name, database);
        Id = database.Document($"{name}.id") is { } id ? Guid.Parse(id) : Guid.NewGuid();
        database.Keep($"{name}.id", Id.ToString());
        _catalog = database.Document($"{name}.catalog") is { } kept ? JsonSerializer.Deserialize<Catalog>(kept)! : StandardObjects.Load(time.GetUtcNow());

        var face = new FaceDifferences(options.Face);
        var store = new RecordStore(database, name);
        Reads = new RecordReads(store, () => Catalog, face);
        Writes = new RecordWrites(store, Reads, () => Catalog, face, time);
        Metadata = new MetadataService(this, store, time);
        Bucket = options.RateLimit is null ? null : new TokenBucket(options.RateLimit, time);
    }

    public Guid Id { get; }

    /// <summary>The definitions as they are now; a change replaces it.</summary>
    public Catalog Catalog
    {
        get => _catalog;
        set
        {
            _database.Keep($"{_name}.catalog", JsonSerializer.Serialize(value));
            _catalog = value;
        }
    }

    public RecordReads Reads { get; }

    public RecordWrites Writes { get; }

    public MetadataService Metadata { get; }

    /// <summary>Null when nothing limits it.</summary>
    public TokenBucket? Bucket { get; }
}
