using System.Text.Json.Nodes;
using ContractSuite.Load.Results;
using ContractSuite.Load.Workloads;
using ContractSuite.Steps.Running;
using ContractSuite.Target;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Load;

/// <summary>
/// What the steps of a load scenario share: a way to the target that waits for no rate limit, people to work with, the mix, and
/// in the end the result.
/// </summary>
public sealed class LoadScenario(SuiteRun suite, ScenarioRun scenario, LoadHost host) : IAsyncDisposable
{
    private const int Connections = 1024;
    private const int Batch = 200;
    private const int BatchesAtOnce = 4;
    private const int PageOfIds = 60;

    private readonly AcknowledgedWrites _acknowledged = new();
    private TargetSession? _session;
    private SampledJudge? _judge;
    private People? _people;

    /// <summary>One in so many answers is judged.</summary>
    public int JudgesOneIn { get; set; } = 100;

    /// <summary>How late a call may begin before it counts as late; null for the engine's own measure.</summary>
    public TimeSpan? LateAfter { get; set; }

    /// <summary>How often one user of the mix acts.</summary>
    public TimeSpan BetweenActs { get; private set; }

    /// <summary>The mix.</summary>
    public IReadOnlyList<LoadAction> Actions { get; private set; } = [];

    /// <summary>What it came to; throws when no step ran it.</summary>
    public LoadResult Result { get => field ?? throw new InvalidOperationException("No step has run the workload yet."); set; }

    private People People => _people ?? throw new InvalidOperationException("No step has filled the workspace yet.");

    /// <summary>Fills the workspace by batches; of several generators each its part.</summary>
    public async Task FillAsync(int count)
    {
        _people = new People(scenario.Type("person"), suite.Seed, scenario.Mark);
        var part = Enumerable.Range(0, count).Where(number => host.Shard.Has(number)).Chunk(Batch);
        await Parallel.ForEachAsync(part, new ParallelOptions { MaxDegreeOfParallelism = BatchesAtOnce, CancellationToken = host.Stop }, async (numbers, abandon) =>
        {
            var answer = await Records(Protocol.Rest).CreateManyAsync(People.Type, [.. numbers.Select(number => People.MadeUp(number))], abandon);
            if (answer.Refusal is { } refusal)
                throw new InvalidOperationException($"The workspace could not be filled with {count} people: {ScenarioRun.Shown(refusal)}.");

            People.Add(answer.Value!);
        });

        // One of them by the ordinary way: an exchange to show.
        scenario.Good(await scenario.Records(Protocol.Rest).ReadAsync(People.Type, People.Pick(0).Id));
    }

    /// <summary>The mix of a table with the columns action and share.</summary>
    public void Mix(TimeSpan betweenActs, IEnumerable<(string Words, Protocol Protocol, double Share)> rows)
    {
        BetweenActs = betweenActs;
        var catalogue = new UserAction(People, _acknowledged, TimeProvider.System.GetUtcNow());
        Actions = [.. rows.Select(row => new LoadAction($"{row.Words} over {(row.Protocol is Protocol.Rest ? "REST" : "GraphQL")}", row.Share, catalogue.Of(row.Words, Records(row.Protocol))))];
    }

    /// <summary>Ends judging: what the sample showed becomes the running step's, or hook's.</summary>
    /// <returns>How many answers came, and how many of them were judged.</returns>
    public async Task<(long Seen, long Judged)> TakeSampleAsync()
    {
        if (_judge is null)
            return (0, 0);

        foreach (var (exchange, findings) in await _judge.FinishAsync())
        {
            scenario.Witness(exchange, findings);
        }

        var counts = (_judge.Seen, _judge.Judged);
        _judge = null;
        return counts;
    }

    /// <summary>Reads everything back that was acknowledged; gives how much of it there is, and what is lost or otherwise.</summary>
    public async Task<(int Acknowledged, IReadOnlyList<string> Lost)> ReadBackAsync()
    {
        var lost = new List<string>();
        foreach (var ids in _acknowledged.Ids.Chunk(PageOfIds))
        {
            var query = new RecordQuery { Filter = new Filter.Comparison("id", "in", new JsonArray([.. ids.Select(id => JsonValue.Create(id))])), Limit = PageOfIds };
            var page = scenario.Good(await scenario.Records(Protocol.Rest).ListAsync(People.Type, query));
            var found = page.Records.ToDictionary(person => person["id"]!.ToString(), person => person["jobTitle"]?.ToString());
            lost.AddRange(ids.Where(id => !found.TryGetValue(id, out var jobTitle) || !_acknowledged.Fits(id, jobTitle)));
        }

        return (_acknowledged.Count, lost);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_judge is not null)
            await _judge.DisposeAsync();
        if (_session is not null)
            await _session.DisposeAsync();
    }

    private IRecordApi Records(Protocol protocol)
    {
        _session ??= scenario.Session.Unpaced(Connections);
        _judge ??= new SampledJudge(suite.Verifier, () => scenario.Model, () => JudgesOneIn);
        return scenario.By(_session, _judge).Records(protocol);
    }
}
