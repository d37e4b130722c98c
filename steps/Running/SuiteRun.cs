using ContractSuite.Contract;
using ContractSuite.Contract.Runs;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Settings;

namespace ContractSuite.Steps.Running;

/// <summary>One run of the suite against one target; registered in the engine's container by whoever hosts the run.</summary>
public sealed class SuiteRun : IAsyncDisposable
{
    private SuiteRun(TargetSession session, Verifier verifier, int seed, IReadOnlyList<Exchange> discovery)
    {
        Session = session;
        Verifier = verifier;
        Seed = seed;
        Discovery = discovery;
    }

    /// <summary>The connected target.</summary>
    public TargetSession Session { get; }

    /// <summary>The judge of every exchange.</summary>
    public Verifier Verifier { get; }

    /// <summary>How exchanges come into the record of this run.</summary>
    public ExchangeWriter Exchanges { get; } = new();

    /// <summary>The seed of the test data.</summary>
    public int Seed { get; }

    /// <summary>What was sent to find out what the target is, before any scenario.</summary>
    public IReadOnlyList<Exchange> Discovery { get; }

    /// <summary>Marks what this run creates, in names and addresses: unlike in every other run.</summary>
    public string Marker { get; } = Guid.NewGuid().ToString("N")[..8];

    /// <summary>When it began, UTC.</summary>
    public DateTimeOffset Started { get; } = TimeProvider.System.GetUtcNow();

    /// <summary>Connects to the target and discovers it. Throws <see cref="TargetUnusableException"/>.</summary>
    public static async Task<SuiteRun> StartAsync(
        TargetSettings settings,
        ContractLibrary library,
        int seed,
        IPacingObserver pacing,
        CancellationToken cancellationToken = default)
    {
        var discovery = new ExchangeList();
        var session = await TargetSession.ConnectAsync(settings, discovery, pacing, cancellationToken).ConfigureAwait(false);
        return new SuiteRun(session, new Verifier(library), seed, discovery.Taken());
    }

    /// <summary>What the record says of the run as a whole.</summary>
    public RunFacts Facts() => new()
    {
        Seed = Seed,
        BaseUrl = Session.Settings.BaseUrl,
        IsSandbox = Session.Settings.IsSandbox,
        TargetVersion = Session.Model.Version,
        SuiteVersion = typeof(SuiteRun).Assembly.GetName().Version!.ToString(3),
        Objects = Session.Model.Objects.Count,
        Started = Started,
    };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Session.DisposeAsync();
}
