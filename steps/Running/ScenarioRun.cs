using System.Globalization;
using System.Text.Json.Nodes;
using Bogus;
using ContractSuite.Contract.Findings;
using ContractSuite.Steps.Words;
using ContractSuite.Target;
using ContractSuite.Target.Capabilities;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Ledgers;
using ContractSuite.Target.Metadata;
using ContractSuite.Target.Records;
using ContractSuite.Target.Settings;
using Reqnroll;
using Reqnroll.UnitTestProvider;

namespace ContractSuite.Steps.Running;

/// <summary>One scenario's way to the target: its clients, its judge, its test data. Injected into every binding.</summary>
public sealed class ScenarioRun : IAsyncDisposable
{
    private readonly SuiteRun _suite;
    private readonly IUnitTestRuntimeProvider _ending;
    private readonly ExchangeList _exchanges = new();
    private readonly ScenarioVerdicts _verdicts;
    private readonly List<TargetSession> _sessions = [];
    private readonly Dictionary<string, string> _called = [];
    private readonly Lazy<Faker> _data;
    private readonly LedgerScope _scope;
    private readonly TargetModel _before;

    /// <summary>Made by the engine's container for each scenario.</summary>
    public ScenarioRun(SuiteRun suite, FeatureScope feature, ScenarioContext scenario, IUnitTestRuntimeProvider ending)
    {
        _suite = suite;
        _ending = ending;
        _verdicts = new ScenarioVerdicts(suite.Verifier.BeginScenario(() => suite.Session.Model), _exchanges, Skip);
        _data = new Lazy<Faker>(() => suite.DataFor(scenario.ScenarioInfo.Title));
        Mark = suite.NewMark();
        _scope = new LedgerScope(suite.Session.Guest.Ledger, Skip);
        feature.Add(_scope);
        _before = suite.Session.Model;
    }

    /// <summary>Test data of this scenario: the same for the same seed, whatever runs beside it.</summary>
    public Faker Data => _data.Value;

    /// <summary>An id that no record has, in the form of RFC 9562 (version 4): Bogus makes any bytes.</summary>
    public string NewId()
    {
        var bytes = Data.Random.Bytes(16);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    /// <summary>Marks what the run creates: letters, to be in a text of every record and definition that a step makes.</summary>
    public string Marker => _suite.Marker;

    /// <summary>Marks what this scenario alone creates: the run's marker and four letters more.</summary>
    public string Mark { get; }

    /// <summary>When the run began, UTC: what is older was in the workspace before.</summary>
    public DateTimeOffset Started => _suite.Started;

    /// <summary>Keeps out of a list whatever the run writes meanwhile, to the millisecond: Twenty counts and lists at two moments.</summary>
    public Filter.Comparison IsOlder => new("createdAt", "lt", Started.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    /// <summary>How many requests the scenario's clients sent so far.</summary>
    public long Sent => _exchanges.Count;

    /// <summary>Whether anything was asked of the target.</summary>
    public bool HasExchanges => _verdicts.HasExchanges;

    /// <summary>The target's model as it is now.</summary>
    public TargetModel Model => _suite.Session.Model;

    /// <summary>The target.</summary>
    public TargetSession Session => _suite.Session;

    /// <summary>The client of an actor; skips the scenario where there is no key for it, saying what to set.</summary>
    public TargetClient As(string actor)
    {
        if (!Session.Knows(actor))
            Skip($"There is no key of a {actor} actor. Set TWENTY_{actor.ToUpperInvariant()}_API_KEY.");

        return Session.Open(actor, _exchanges, _scope);
    }

    /// <summary>The client of an actor that waits for no rate limit: a refusal is its answer. Skips the scenario as <see cref="As(string)"/> does.</summary>
    public TargetClient Unpaced(string actor)
    {
        As(actor);
        var session = Session.Unpaced(connections: 8, $"{Mark}-");
        _sessions.Add(session);
        return session.Open(actor, _exchanges, _scope);
    }

    /// <summary>A client for an actor of the scenario's own, with a key that is in no setting.</summary>
    public TargetClient As(string actor, string key) => Session.Open(actor, key, _exchanges, _scope);

    /// <summary>The owner's way to records by one protocol.</summary>
    public IRecordApi Records(Protocol protocol) => As(TargetSession.Owner).Records(protocol);

    /// <summary>
    /// The way to records for what is not itself verified: to prepare them, and to see what became of them, where it is of no matter by
    /// whom and how. Over REST, by a member where one is named, as that does not count against the target's rate limit.
    /// </summary>
    public async Task<IRecordApi> AsideAsync() => (await Session.OpenHousekeeperAsync(_exchanges, _scope)).Records(Protocol.Rest);

    /// <summary>The owner's way to definitions by one protocol.</summary>
    public IMetadataApi Metadata(Protocol protocol) => As(TargetSession.Owner).Metadata(protocol);

    /// <summary>Lets the scenario call an object by a word of its own.</summary>
    public void Call(string word, string name) => _called[word] = name;

    /// <summary>Whether the scenario made the object: it goes with the scenario.</summary>
    public bool IsOwn(ObjectModel type) => _before.Object(type.Singular) is null;

    /// <summary>
    /// An object by its singular or plural name, or by what the scenario calls it; skips the scenario where the target has none, or
    /// has it without one of the standard fields that are needed.
    /// </summary>
    public ObjectModel Type(string name, params IReadOnlyList<string> fields)
    {
        if (Model.Object(_called.GetValueOrDefault(name, name)) is not { } type)
        {
            Skip($"The target has no object '{name}'.");
            throw new InvalidOperationException("Skipping did not end the scenario.");
        }

        foreach (var missing in fields.Where(field => FieldWords.Field(type, field).Field is null))
        {
            Skip($"The target has no field '{missing}' of '{type.Singular}'.");
        }

        return type;
    }

    /// <summary>
    /// Where the API keeps what people call a field; skips the scenario where that is a standard field that the target does not have.
    /// </summary>
    public string Path(ObjectModel type, string word)
    {
        var path = FieldWords.Path(type, word);
        if (FieldWords.Knows(type, word))
            _ = Type(type.Singular, path.Split('.')[0]);

        return path;
    }

    /// <summary>Whether the target's own schema has an operation.</summary>
    public bool Offers(string root) => Capability.RootsOf(Model).Contains(root);

    /// <summary>Whether the target's own document of the core has an address: <c>/people/duplicates</c>.</summary>
    public bool HasAddress(string path) => (Model.Published.CoreOpenApi?["paths"] as JsonObject)?.ContainsKey(path) == true;

    /// <summary>A session of its own at another address of the target; it ends with the scenario.</summary>
    public async Task<TargetClient> ConnectAsync(TargetSettings settings)
    {
        var session = await TargetSession.ConnectAsync(settings, Session.Guest, _exchanges);
        _sessions.Add(session);
        return session.Open(TargetSession.Owner, _exchanges, _scope);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var session in _sessions)
        {
            await session.DisposeAsync();
        }
    }

    /// <summary>The owner's client of another session of the target; what it makes is this scenario's to remove.</summary>
    internal TargetClient By(TargetSession session, IExchangeObserver observer) => session.Open(TargetSession.Owner, observer, _scope);

    /// <summary>Takes in an exchange that somebody else observed and judged.</summary>
    internal void Witness(Exchange exchange, IReadOnlyList<Finding> findings) => _verdicts.Witness(exchange, findings);

    /// <summary>Discovers the target again, after the scenario changed its metadata.</summary>
    public Task RefreshAsync() => Session.RefreshAsync(_exchanges);

    /// <summary>The model with the types of records as they are now; they are asked for where definitions changed.</summary>
    public Task<TargetModel> IntrospectAsync() => Session.IntrospectAsync(_exchanges);

    /// <summary>One published document, read anew; the model stays as it is, for other scenarios run beside this one.</summary>
    public Task<JsonObject?> ReadAsync(PublishedDocument document) => Session.ReadAsync(document, _exchanges);

    /// <summary>
    /// Removes the definitions that the scenario made, which concern everybody, with the records of its own objects; other records wait until
    /// the feature is over. With its definitions gone the target is as it was discovered before; where some could not be removed, it is discovered
    /// again. Steps need do nothing for it: whatever any client creates is in the ledger.
    /// </summary>
    internal async Task CleanUpAsync()
    {
        await RemoveAsync(_scope.Left.Where(entry => entry.Intended.Kind is ThingKind.Definition || _before.Object(entry.Intended.Collection) is null));
        if (_scope.Left.Any(IsDefinition))
        {
            await RefreshAsync();
            await IntrospectAsync();
        }
        else
        {
            Session.Take(_before);
        }
    }

    /// <summary>Removes what the scenario made, in reverse order.</summary>
    internal Task RemoveAsync() => RemoveAsync(_scope.Left);

    private Task RemoveAsync(IEnumerable<LedgerEntry> entries) => new CleanUp(Session, Session.Guest.Ledger, _exchanges).RemoveAsync(entries);

    private static bool IsDefinition(LedgerEntry entry) => entry.Intended is { Kind: ThingKind.Definition, Collection: "objects" or "fields" };

    /// <summary>Ends the scenario as one that does not apply here.</summary>
    public void Skip(string reason) => _ending.TestIgnore(reason);

    /// <summary>
    /// Holds the scenario's own promise: where it is broken, a finding of the last exchange is raised and the step ends; a
    /// deviation that accepts it skips the scenario.
    /// </summary>
    /// <param name="isKept">Whether it is kept.</param>
    /// <param name="expected">What was expected, in words.</param>
    /// <param name="actual">What was found, in words.</param>
    public void Expect(bool isKept, string expected, string actual) => _verdicts.Expect(isKept, expected, actual);

    /// <summary>
    /// Holds several promises at once: each that is broken is a finding of its own exchange. The step ends if any is not accepted by a
    /// deviation; if all are, the scenario is skipped.
    /// </summary>
    public void ExpectEach(IReadOnlyCollection<Expectation> expectations) => _verdicts.ExpectEach(expectations);

    /// <summary>Expects a good answer and gives its value.</summary>
    public T Good<T>(Answer<T> answer)
    {
        Expect(answer.IsGood, "a good answer", answer.Refusal is { } refusal ? Shown(refusal) : "");
        return answer.Value!;
    }

    /// <summary>Judges what happened since the last call; gives the exchanges and all findings of them.</summary>
    internal (IReadOnlyList<Exchange> Exchanges, IReadOnlyList<Finding> Findings) TakeVerdicts() => _verdicts.Take();

    /// <summary>A refusal in words: <c>NotFound (404 NotFoundException): Record not found</c>.</summary>
    public static string Shown(Refusal refusal) => $"{refusal.Kind} ({refusal.Status} {refusal.Code}): {refusal.Messages[0]}";
}
