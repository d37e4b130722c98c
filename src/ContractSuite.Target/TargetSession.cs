using System.Text.Json.Nodes;
using ContractSuite.Target.Access;
using ContractSuite.Target.Capabilities;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Fingerprints;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Http;
using ContractSuite.Target.Ledgers;
using ContractSuite.Target.Records;
using ContractSuite.Target.Settings;

namespace ContractSuite.Target;

/// <summary>A target that was found usable: its settings, its discovered model, and clients for its actors.</summary>
public sealed class TargetSession : IAsyncDisposable
{
    /// <summary>The actor with the key of the settings.</summary>
    public const string Owner = "owner";

    /// <summary>The actor without any credential.</summary>
    public const string Nobody = "nobody";

    /// <summary>The actor of another workspace.</summary>
    public const string Second = "second";

    /// <summary>The actor with the session of the member whom the settings name.</summary>
    public const string SignedIn = "member";

    private readonly SemaphoreSlim _introspecting = new(1, 1);
    private GraphQLTypes _types = new(null);

    private TargetSession(TargetSettings settings, Guest guest, IExchangeObserver observer)
    {
        Fingerprint = new Fingerprint(this, observer);
        Settings = settings;
        Member = settings.User is { } user ? new Member(this, user, TimeProvider.System) : null;
        Guest = guest;
        Pipeline = TargetPipeline.Paced(settings, guest, TimeProvider.System);
    }

    private TargetSession(TargetSession discovered, TargetPipeline pipeline)
    {
        Fingerprint = discovered.Fingerprint;
        Settings = discovered.Settings;
        Guest = discovered.Guest;
        Model = discovered.Model;
        _types = discovered._types;
        Pipeline = pipeline;
    }

    /// <summary>As connected with.</summary>
    public TargetSettings Settings { get; }

    /// <summary>The manners of the run, shared with its other sessions.</summary>
    public Guest Guest { get; }

    /// <summary>What the target told of itself when it was last discovered.</summary>
    public TargetModel Model { get; private set; } = TargetModel.Empty;

    /// <summary>The member whom the settings name; null where they name none, and in sessions that make load.</summary>
    public Member? Member { get; }

    /// <summary>How the workspace looked before this session wrote to it.</summary>
    public Fingerprint Fingerprint { get; }

    internal TargetPipeline Pipeline { get; }

    /// <summary>
    /// Reaches the target and discovers it: eight requests, none of which counts against Twenty's rate limit. Throws
    /// <see cref="TargetUnusableException"/> when it cannot be reached, is not Twenty, or refuses the key.
    /// </summary>
    /// <param name="settings">The target.</param>
    /// <param name="guest">The manners of the run; whoever made them ends them, after the session.</param>
    /// <param name="observer">Sees the exchanges that the session makes by itself: the discovery, the fingerprint.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<TargetSession> ConnectAsync(
        TargetSettings settings,
        Guest guest,
        IExchangeObserver observer,
        CancellationToken cancellationToken = default)
    {
        var session = new TargetSession(settings, guest, observer);
        try
        {
            await session.DiscoverAsync(observer, cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A session with a target that was not asked anything yet: its clients can send, its model is empty.</summary>
    public static TargetSession Undiscovered(TargetSettings settings, Guest guest, IExchangeObserver observer) => new(settings, guest, observer);

    /// <summary>Discovers the target and answers with its model. Throws as <see cref="ConnectAsync"/> does.</summary>
    public async Task<TargetModel> DiscoverAsync(IExchangeObserver observer, CancellationToken cancellationToken = default) =>
        Take(await Guest.Watch.WatchAsync(
            "Asking the target what it consists of",
            progress => new Discoverer(Open(Owner, new CountedExchanges(observer, progress))).DiscoverAsync(cancellationToken)).ConfigureAwait(false));

    /// <summary>
    /// Discovers again, after definitions changed, what they change: objects, and what REST publishes of records. Three requests;
    /// <see cref="IntrospectAsync"/> completes it.
    /// </summary>
    public async Task<TargetModel> RefreshAsync(IExchangeObserver observer, CancellationToken cancellationToken = default) =>
        Take(await new Discoverer(Open(Owner, observer)).DiscoverAgainAsync(Model, cancellationToken).ConfigureAwait(false));

    /// <summary>
    /// Asks for the types of records where definitions changed since they were last asked for, and answers with the model that has
    /// them. Throws as <see cref="ConnectAsync"/> does.
    /// </summary>
    public async Task<TargetModel> IntrospectAsync(IExchangeObserver observer, CancellationToken cancellationToken = default)
    {
        if (Model.IsIntrospected)
            return Model;

        await _introspecting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Model.IsIntrospected ? Model : Take(await new Discoverer(Open(Owner, observer)).IntrospectAsync(Model, cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            _introspecting.Release();
        }
    }

    /// <summary>One published document as it is now, whatever the model has; null where the target has none or it may not be read.</summary>
    public Task<JsonObject?> ReadAsync(PublishedDocument document, IExchangeObserver observer, CancellationToken cancellationToken = default) =>
        new Discoverer(Open(Owner, observer)).ReadAsync(document, cancellationToken);

    /// <summary>Goes back to a model that was discovered before, where definitions are again as they were.</summary>
    public TargetModel Take(TargetModel model)
    {
        _types = ReferenceEquals(model.Published.CoreIntrospection, Model.Published.CoreIntrospection) ? _types : new GraphQLTypes(model.Published.CoreIntrospection);
        Model = model;
        return model;
    }

    /// <summary>
    /// The same target as it was discovered, with connections of its own, that waits for no rate limit: what load is made by.
    /// </summary>
    /// <param name="connections">The most connections at once.</param>
    /// <param name="idPrefix">What the ids of its exchanges begin with.</param>
    public TargetSession Unpaced(int connections, string idPrefix = "load") => new(this, TargetPipeline.Unpaced(Settings, Guest, connections, idPrefix, TimeProvider.System));

    /// <summary>Whether there are credentials for an actor.</summary>
    public bool Knows(string actor) => actor is Owner or Nobody || Settings.OtherKeys.ContainsKey(actor);

    /// <summary>
    /// A client for an actor. Throws <see cref="ArgumentException"/> for one that the settings have no key for; ask
    /// <see cref="Knows"/> first.
    /// </summary>
    /// <param name="actor">Whose credentials it carries.</param>
    /// <param name="observer">Sees its exchanges.</param>
    /// <param name="scope">Whose creations these are; null for those of the run as a whole.</param>
    public TargetClient Open(string actor, IExchangeObserver observer, LedgerScope? scope = null) =>
        new(this, actor, CredentialOf(actor), observer, scope ?? Guest.Run);

    /// <summary>A client for an actor of the caller's own, with a key that is in no setting.</summary>
    public TargetClient Open(string actor, string key, IExchangeObserver observer, LedgerScope? scope = null) =>
        new(this, actor, Credential.Bearer(key), observer, scope ?? Guest.Run);

    /// <summary>
    /// The client of whoever looks after records for the run: looks at them before and after, removes those that were made, tells what
    /// became of them. That is the member, whose requests the target does not count against its rate limit; the owner of the key where
    /// none is named, the target knows no signing in or refuses it, the member's role has not every right to records, or nothing may be
    /// written, as signing in leaves tokens behind.
    /// </summary>
    public Task<TargetClient> OpenHousekeeperAsync(IExchangeObserver observer, CancellationToken cancellationToken = default) =>
        OpenHousekeeperAsync(observer, scope: null, cancellationToken);

    /// <summary>Likewise, for somebody whose creations these are.</summary>
    public async Task<TargetClient> OpenHousekeeperAsync(IExchangeObserver observer, LedgerScope? scope, CancellationToken cancellationToken = default)
    {
        if (Member is not null && Guest.Permission.WritesForbidden is null && Capability.SignIn.IsOfferedBy(Model))
        {
            try
            {
                if (await Member.SignedInAsync(cancellationToken).ConfigureAwait(false) is { MayDoAllWithRecords: true } signedIn)
                    return signedIn.Open(observer, scope);
            }
            catch (TargetUnusableException)
            {
                // The key does too. Scenarios that cannot do without the member tell that the sign-in was refused.
            }
        }

        return Open(Owner, observer, scope);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Member?.Dispose();
        Pipeline.Dispose();
        _introspecting.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The introspected types, looked up by every selection.</summary>
    internal async Task<GraphQLTypes> TypesAsync(IExchangeObserver observer, CancellationToken cancellationToken)
    {
        await IntrospectAsync(observer, cancellationToken).ConfigureAwait(false);
        return _types;
    }

    private Credential CredentialOf(string actor) => actor switch
    {
        Owner => Credential.Bearer(Settings.ApiKey),
        Nobody => Credential.None,
        _ when Settings.OtherKeys.TryGetValue(actor, out var key) => Credential.Bearer(key),
        _ => throw new ArgumentException($"There is no key for '{actor}'. Set TWENTY_{actor.ToUpperInvariant()}_API_KEY.", nameof(actor)),
    };
}
