using System.Text.Json;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Pacing;
using ContractSuite.Sandbox.Records;
using ContractSuite.Sandbox.Records.Grouping;
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
    public Workspace(string name, Database database, SandboxOptions options)
    {
        (_name, _database) = (name, database);
        Id = KeptId("id");
        Application = KeptId("application");
        var kept = database.Document($"{name}.catalog");
        _catalog = kept is null ? Fresh(options) : JsonSerializer.Deserialize<Catalog>(kept)!;

        Differences = new FaceDifferences(options.Face);
        var store = new RecordStore(database, name);
        Reads = new RecordReads(store, () => Catalog, Differences);
        Writes = new RecordWrites(store, Reads, () => Catalog, Differences, options.Time, options.NewId);
        Groups = new Groups(store, Reads, () => Catalog, Differences);
        Metadata = new MetadataService(this, store, options.Time);
        Bucket = options.RateLimit is null ? null : new TokenBucket(options.RateLimit, options.Time);
        if (kept is null)
        {
            GivenRecords.Put(store, Catalog, options.Records, options.Time.GetUtcNow());
        }
    }

    public Guid Id { get; }

    /// <summary>The application that whatever is made here belongs to.</summary>
    public Guid Application { get; }

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

    /// <summary>What the face makes different.</summary>
    public FaceDifferences Differences { get; }

    public RecordReads Reads { get; }

    public RecordWrites Writes { get; }

    public Groups Groups { get; }

    public MetadataService Metadata { get; }

    /// <summary>Null when nothing limits it.</summary>
    public TokenBucket? Bucket { get; }

    private Catalog Fresh(SandboxOptions options)
    {
        var now = options.Time.GetUtcNow();
        var standard = StandardObjects.Load(now);
        return options.Demonstration ? StandardObjects.WithDemonstration(standard, Application, now) : standard;
    }

    private Guid KeptId(string what)
    {
        var id = _database.Document($"{_name}.{what}") is { } kept ? Guid.Parse(kept) : Guid.NewGuid();
        _database.Keep($"{_name}.{what}", id.ToString());
        return id;
    }
}
