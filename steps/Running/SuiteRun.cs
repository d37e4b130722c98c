using Bogus;
using ContractSuite.Contract;
using ContractSuite.Contract.Runs;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Ledgers;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Records;
using ContractSuite.Target.Secrets;
using ContractSuite.Target.Settings;

namespace ContractSuite.Steps.Running;

/// <summary>One run of the suite against one target; registered in the engine's container by whoever hosts the run.</summary>
public sealed class SuiteRun : IAsyncDisposable
{
    private const int MostMembers = 200;
    private const int LookedAtOnce = 10;

    private readonly ExchangeWriter _exchanges = new();
    private readonly ExchangeList _own;
    private readonly SemaphoreSlim _removing = new(1);
    private readonly LedgerScope _left;

    private SuiteRun(TargetSession session, Verifier verifier, int seed, ExchangeList own)
    {
        _own = own;
        _left = new LedgerScope(session.Guest.Ledger);
        Discovery = own.Taken();
        Session = session;
        Verifier = verifier;
        Seed = seed;
    }

    /// <summary>The connected target.</summary>
    public TargetSession Session { get; }

    /// <summary>The judge of every exchange.</summary>
    public Verifier Verifier { get; }

    /// <summary>The seed of the test data.</summary>
    public int Seed { get; }

    /// <summary>What was sent to find out what the target is, before any scenario.</summary>
    public IReadOnlyList<Exchange> Discovery { get; }

    /// <summary>Marks what this run creates, in names and addresses: eight letters, unlike those of every other run.</summary>
    public string Marker => Session.Guest.Ledger.Marker;

    /// <summary>Tells why the run ends before its time, in a sentence; null while it does not.</summary>
    public Func<string?> WhyStopped { get; set; } = () => null;

    /// <summary>When it began, UTC.</summary>
    public DateTimeOffset Started { get; } = TimeProvider.System.GetUtcNow();

    /// <summary>
    /// Connects to the target and discovers it. Throws <see cref="TargetUnusableException"/>, and <see cref="LedgerException"/>
    /// when the ledger cannot be begun.
    /// </summary>
    /// <param name="settings">The target.</param>
    /// <param name="library">The contract.</param>
    /// <param name="seed">The seed of the test data.</param>
    /// <param name="options">How the run behaves in the workspace.</param>
    /// <param name="pacing">Is told of waits for the rate limit.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<SuiteRun> StartAsync(
        TargetSettings settings,
        ContractLibrary library,
        int seed,
        GuestOptions options,
        IPacingObserver pacing,
        CancellationToken cancellationToken = default)
    {
        var own = new ExchangeList();
        var guest = new Guest(settings, options, pacing);
        try
        {
            var session = await TargetSession.ConnectAsync(settings, guest, own, cancellationToken).ConfigureAwait(false);
            await LearnMembersAsync(session, own, cancellationToken).ConfigureAwait(false);
            return new SuiteRun(session, new Verifier(library), seed, own);
        }
        catch
        {
            guest.Dispose();
            throw;
        }
    }

    /// <summary>Looks at every object and all definitions before the run writes anything, so that a change of any is seen.</summary>
    public Task CoverEverythingAsync(CancellationToken cancellationToken = default) => Session.Guest.Watch.WatchAsync("Looking at the workspace", async progress =>
    {
        await Session.Fingerprint.CoverDefinitionsAsync(cancellationToken).ConfigureAwait(false);
        var objects = Session.Model.Objects.Where(type => type.IsActive).Select(type => type.Plural).ToList();
        foreach (var (number, some) in objects.Chunk(LookedAtOnce).Index())
        {
            progress.Report(Math.Min(1, (double)number * LookedAtOnce / objects.Count));
            await Session.Fingerprint.CoverAsync(some, cancellationToken).ConfigureAwait(false);
        }

        return objects.Count;
    });

    /// <summary>
    /// When every scenario is over: removes what is still there of all that the run made, looks for what lost answers may have
    /// made, and compares the workspace with how it was.
    /// </summary>
    public async Task<GuestFacts> LeaveAsync(CancellationToken cancellationToken = default)
    {
        var guest = Session.Guest;
        await new CleanUp(Session, guest.Ledger, _own).FinishAsync(cancellationToken).ConfigureAwait(false);
        return new GuestFacts
        {
            Creations = guest.Ledger.Intents,
            LeftBehind = [.. guest.Ledger.Left.SelectMany(entry => entry.Told)],
            Differences = await Session.Fingerprint.DifferencesAsync(cancellationToken).ConfigureAwait(false),
            Pacing = guest.Pacing,
            Stopped = WhyStopped(),
        };
    }

    /// <summary>
    /// Takes over what the scenarios of a feature left, and removes of all that features left what fills a request: each counts against the
    /// target's rate limit. The rest is removed with what later features leave, or by <see cref="LeaveAsync"/>.
    /// </summary>
    internal async Task RemoveAsync(IEnumerable<LedgerScope> scopes)
    {
        await _removing.WaitAsync().ConfigureAwait(false);
        try
        {
            foreach (var scope in scopes)
            {
                _left.Take(scope);
            }

            await new CleanUp(Session, Session.Guest.Ledger, _own).RemoveSoFarAsync(_left.Left).ConfigureAwait(false);
        }
        finally
        {
            _removing.Release();
        }
    }

    /// <summary>Marks what is to be told from all else that the run creates: the run's marker and four letters more.</summary>
    internal string NewMark() => Marker + new string(Random.Shared.GetItems("abcdefghijklmnopqrstuvwxyz".AsSpan(), 4));

    /// <summary>Test data that is the same for the same seed and name, whatever runs beside it.</summary>
    internal Faker DataFor(string name) => new() { Random = new Randomizer(StableHash(name)) };

    /// <summary>What the run asked of the target by itself since this was last called: fingerprints, the removal of records.</summary>
    public IReadOnlyList<Exchange> OwnExchanges() => _own.Taken();

    /// <summary>Hands an exchange, without its secrets, to whoever appends it to the record of this run.</summary>
    public void Write(Exchange exchange, Action<byte[]> append) => _exchanges.Write(Session.Guest.Secrets.Redacted(exchange), append);

    /// <summary>The command line that made the run, for its record; null for none.</summary>
    public string? Command { get; set; }

    /// <summary>What the record says of the run as a whole.</summary>
    public RunFacts Facts() => new()
    {
        Seed = Seed,
        Marker = Marker,
        BaseUrl = Session.Settings.BaseUrl,
        IsSandbox = Session.Settings.IsSandbox,
        TargetVersion = Session.Model.Version,
        SuiteVersion = typeof(SuiteRun).Assembly.GetName().Version!.ToString(3),
        Command = Command,
        Objects = Session.Model.Objects.Count,
        Started = Started,
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync().ConfigureAwait(false);
        Session.Guest.Dispose();
        _removing.Dispose();
    }

    /// <summary>The e-mail addresses of members are learnt from the list of them, so that they stay out of everything that is written.</summary>
    private static async Task LearnMembersAsync(TargetSession session, IExchangeObserver observer, CancellationToken cancellationToken)
    {
        if (session.Model.Object("workspaceMember") is { } type)
            await session.Open(TargetSession.Owner, observer).Records(Protocol.Rest).ListAsync(type, new RecordQuery { Limit = MostMembers }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Hash codes of .NET differ from run to run.</summary>
    private int StableHash(string text) => text.Aggregate(Seed, (hash, character) => unchecked((hash * 31) + character));
}
