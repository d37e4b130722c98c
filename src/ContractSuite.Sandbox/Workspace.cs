using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Pacing;
using ContractSuite.Sandbox.Records;

namespace ContractSuite.Sandbox;

/// <summary>A workspace: its definitions, its records, its share of the rate limit.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly RecordStore _store = new();

    public Workspace(Guid id, RateLimit? limit, TimeProvider time)
    {
        Id = id;
        Catalog = StandardObjects.Load(time.GetUtcNow());
        Records = new RecordService(_store, () => Catalog, time);
        Metadata = new MetadataService(this, _store, time);
        Bucket = limit is null ? null : new TokenBucket(limit, time);
    }

    public Guid Id { get; }

    /// <summary>The definitions as they are now; a change replaces it.</summary>
    public Catalog Catalog { get; set; }

    public RecordService Records { get; }

    public MetadataService Metadata { get; }

    /// <summary>Null when nothing limits it.</summary>
    public TokenBucket? Bucket { get; }

    public void Dispose() => _store.Dispose();
}
