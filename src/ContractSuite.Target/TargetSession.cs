using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using ContractSuite.Target.Pacing;
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

    private TargetSession(TargetSettings settings, TargetPipeline pipeline)
    {
        Settings = settings;
        Pipeline = pipeline;
    }

    /// <summary>As connected with.</summary>
    public TargetSettings Settings { get; }

    /// <summary>What the target told of itself when it was last discovered.</summary>
    public TargetModel Model { get; private set; } = TargetModel.Empty;

    internal TargetPipeline Pipeline { get; }

    /// <summary>The introspected types of the model, looked up by every selection.</summary>
    internal GraphQLTypes Types { get; private set; } = new(null);

    /// <summary>
    /// Reaches the target and discovers it: eight requests, none of which counts against Twenty's rate limit. Throws
    /// <see cref="TargetUnusableException"/> when it cannot be reached, is not Twenty, or refuses the key.
    /// </summary>
    public static async Task<TargetSession> ConnectAsync(
        TargetSettings settings,
        IExchangeObserver observer,
        IPacingObserver pacing,
        CancellationToken cancellationToken = default)
    {
        var session = new TargetSession(settings, new TargetPipeline(settings, pacing, TimeProvider.System));
        try
        {
            await session.RefreshAsync(observer, cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Discovers the target again, after its metadata changed, and answers with the new model.</summary>
    public async Task<TargetModel> RefreshAsync(IExchangeObserver observer, CancellationToken cancellationToken = default)
    {
        Model = await new Discoverer(Open(Owner, observer)).DiscoverAsync(cancellationToken).ConfigureAwait(false);
        Types = new GraphQLTypes(Model.Published.CoreIntrospection);
        return Model;
    }

    /// <summary>Whether there are credentials for an actor.</summary>
    public bool Knows(string actor) => actor is Owner or Nobody || Settings.OtherKeys.ContainsKey(actor);

    /// <summary>
    /// A client for an actor. Throws <see cref="ArgumentException"/> for one that the settings have no key for; ask
    /// <see cref="Knows"/> first.
    /// </summary>
    public TargetClient Open(string actor, IExchangeObserver observer) => new(this, actor, CredentialOf(actor), observer);

    /// <summary>A client for an actor of the caller's own, with a key that is in no setting.</summary>
    public TargetClient Open(string actor, string key, IExchangeObserver observer) => new(this, actor, Credential.Bearer(key), observer);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Pipeline.Dispose();
        return ValueTask.CompletedTask;
    }

    private Credential CredentialOf(string actor) => actor switch
    {
        Owner => Credential.Bearer(Settings.ApiKey),
        Nobody => Credential.None,
        _ when Settings.OtherKeys.TryGetValue(actor, out var key) => Credential.Bearer(key),
        _ => throw new ArgumentException($"There is no key for '{actor}'. Set TWENTY_{actor.ToUpperInvariant()}_API_KEY.", nameof(actor)),
    };
}
