using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Layouts;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Pacing;
using ContractSuite.Sandbox.Records;
using ContractSuite.Sandbox.Records.Grouping;
using ContractSuite.Sandbox.Storage;
using ContractSuite.Sandbox.Webhooks;

namespace ContractSuite.Sandbox;

/// <summary>A workspace: its definitions, its records, its share of the rate limit. What it keeps is in a database.</summary>
internal sealed class Workspace
{
    private readonly Database _database;
    private readonly string _name;
    private readonly TokenBucket? _bucket;
    private Catalog _catalog;

    /// <param name="name">A short name, stable from start to start, that its tables and documents carry.</param>
    /// <param name="database">Where it is kept.</param>
    /// <param name="delivery">What sends events to its webhooks.</param>
    /// <param name="options">How the sandbox is to behave.</param>
    public Workspace(string name, Database database, WebhookDelivery delivery, SandboxOptions options)
    {
        (_name, _database) = (name, database);
        Id = KeptId("id");
        Application = KeptId("application");
        var kept = database.Document($"{name}.catalog");
        _catalog = kept is null ? Fresh(options) : JsonSerializer.Deserialize<Catalog>(kept)!;

        Differences = new FaceDifferences(options.Face);
        var store = new RecordStore(database, name);
        Reads = new RecordReads(store, () => Catalog, Differences);
        Writes = new RecordWrites(store, Reads, () => Catalog, Differences, options.Time, options.NewId, () => Layouts!.NewPage(), happened => Webhooks!.Tell(happened));
        Groups = new Groups(store, Reads, () => Catalog, Differences);
        Roles = new WorkspaceRoles(database, name);
        Keys = new ApiKeys(Roles, options.Time);
        Layouts = new LayoutService(this, database, name, options.Time);
        Webhooks = new WebhookService(this, database, name, delivery, options.Time);
        Metadata = new MetadataService(this, store, options.Time, options.NewId);
        _bucket = options.RateLimit is null ? null : new TokenBucket(options.RateLimit, options.Time);
        if (kept is null)
        {
            // Together, so that a file has both or none, whenever the process is killed.
            database.Write(() =>
            {
                Catalog = _catalog;
                GivenRecords.Put(store, Catalog, WithUser(options.Records), options.Time.GetUtcNow());
                return 0;
            });
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

    public WorkspaceRoles Roles { get; }

    public ApiKeys Keys { get; }

    public LayoutService Layouts { get; }

    public WebhookService Webhooks { get; }

    public RecordReads Reads { get; }

    public RecordWrites Writes { get; }

    public Groups Groups { get; }

    public MetadataService Metadata { get; }

    /// <summary>Takes a token of the rate limit, if there is one; users are not limited (docs/twenty-2.21.0.md, section 8).</summary>
    public void Charge(Caller caller)
    {
        if (caller.KeyId is not null)
        {
            _bucket?.Take();
        }
    }

    private Catalog Fresh(SandboxOptions options)
    {
        var now = options.Time.GetUtcNow();
        var standard = StandardObjects.Load(now);
        var whole = options.Demonstration ? StandardObjects.WithDemonstration(standard, Application, now) : standard;
        return DefinitionIds.In(whole, options.DefinitionIds);
    }

    /// <summary>The user is among the members, unless given already.</summary>
    private static Dictionary<string, JsonArray> WithUser(IReadOnlyDictionary<string, JsonArray> given)
    {
        var members = (JsonArray?)given.GetValueOrDefault("workspaceMembers")?.DeepClone() ?? [];
        if (members.All(member => member!["id"]!.ToString() != User.MemberId.ToString()))
        {
            members.Add(User.Member());
        }

        return new Dictionary<string, JsonArray>(given) { ["workspaceMembers"] = members };
    }

    private Guid KeptId(string what)
    {
        var id = _database.Document($"{_name}.{what}") is { } kept ? Guid.Parse(kept) : Guid.NewGuid();
        _database.Keep($"{_name}.{what}", id.ToString());
        return id;
    }
}
