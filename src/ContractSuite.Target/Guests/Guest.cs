using ContractSuite.Target.Ledgers;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Secrets;
using ContractSuite.Target.Settings;

namespace ContractSuite.Target.Guests;

/// <summary>
/// The good manners of one run, shared by all its sessions and clients: what it may do, what it made, how fast it asks, and what
/// it keeps to itself.
/// </summary>
public sealed class Guest : IDisposable
{
    /// <summary>The manners of a run. Throws <see cref="LedgerException"/> when its ledger cannot be begun.</summary>
    /// <param name="settings">The target.</param>
    /// <param name="options">What is asked of the run.</param>
    /// <param name="pacing">Is told of waits.</param>
    public Guest(TargetSettings settings, GuestOptions options, IPacingObserver pacing)
        : this(settings, LedgerOf(settings, options), options, Permission.Of(settings, options), pacing)
    {
    }

    private Guest(TargetSettings settings, Ledger ledger, GuestOptions options, Permission permission, IPacingObserver pacing)
    {
        Ledger = ledger;
        Secrets = options.Secrets;
        Watch = options.Watch;
        Liveness = new Liveness(options.OnTargetLost);
        Permission = permission;
        Pacer = new Pacer(settings.RateLimit, TimeProvider.System, pacing);
        Run = new LedgerScope(ledger);
        Secrets.Learn(settings.Secrets);
    }

    /// <summary>What the run made.</summary>
    public Ledger Ledger { get; }

    /// <summary>What was made outside every scenario.</summary>
    public LedgerScope Run { get; }

    /// <summary>What it may do.</summary>
    public Permission Permission { get; }

    /// <summary>What nobody may see.</summary>
    public SecretBook Secrets { get; }

    /// <summary>Watches what may last.</summary>
    public IWorkWatch Watch { get; }

    /// <summary>What the rate limit meant so far.</summary>
    public PacingFacts Pacing => Pacer.Facts;

    /// <summary>Whether the target is taken for dead.</summary>
    public bool HasLostItsTarget => Liveness.IsLost;

    internal Pacer Pacer { get; }

    internal Liveness Liveness { get; }

    /// <summary>The manners of whoever takes up another run's ledger, to remove what it names and nothing else.</summary>
    public static Guest Sweeping(TargetSettings settings, Ledger ledger, GuestOptions options, IPacingObserver pacing) =>
        new(settings, ledger, options, new Permission(null, null), pacing);

    /// <inheritdoc/>
    public void Dispose() => Ledger.Dispose();

    private static Ledger LedgerOf(TargetSettings settings, GuestOptions options) => options.StateFolder is { } folder && !settings.IsSandbox
        ? Ledger.Begin(folder, settings.BaseUrl, KeyClaims.Of(settings.ApiKey)?.Workspace, TimeProvider.System.GetUtcNow())
        : Ledger.InMemory();
}
