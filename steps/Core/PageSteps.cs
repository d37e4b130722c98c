using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Walks over the companies of the background, page by page.</summary>
[Binding]
public sealed class PageSteps(ScenarioRun scenario, Cast cast, CurrentAnswer request)
{
    private readonly List<string> _met = [];
    private readonly List<long?> _totals = [];
    private IReadOnlyList<string> _whole = [];
    private RecordPage? _page;

    private ObjectModel Company => scenario.Type("company");

    /// <summary>The whole list once, then page by page behind the last one's mark.</summary>
    [When("the companies are walked over {Protocol} by {} in pages of {int}")]
    public async Task AreWalked(Protocol protocol, string order, int size)
    {
        _whole = NamesOf(await Page(protocol, order, null, null));
        await Walk(protocol, order, size, _ => Task.CompletedTask);
    }

    /// <summary>One that comes before all others in the order, behind the first page.</summary>
    [When("the companies are walked over {Protocol} by {word} in pages of {int} while {string} is added")]
    public async Task AreWalkedWhile(Protocol protocol, string order, int size, string name) => await Walk(protocol, order, size, async page =>
    {
        if (page == 1)
            cast.Enter(Company, scenario.Good(await scenario.Records(protocol).CreateAsync(Company, cast.Named(Company, name))));
    });

    /// <summary>From the mark of the last record, towards the first.</summary>
    [When("the companies are walked back over {Protocol} by {word} in pages of {int}")]
    public async Task AreWalkedBack(Protocol protocol, string order, int size)
    {
        var whole = await Page(protocol, order, null, null);
        _whole = NamesOf(whole);
        for (var cursor = whole.EndCursor; cursor is not null && _met.Count <= _whole.Count;)
        {
            var page = await Page(protocol, order, size, null, before: cursor);
            _met.InsertRange(0, NamesOf(page));
            cursor = page.Records.Count > 0 && page.HasPreviousPage ? page.StartCursor : null;
        }
    }

    /// <summary>From the beginning.</summary>
    [When("a page of {int} companies is asked for over {Protocol}")]
    public async Task OfASize(int size, Protocol protocol) => _page = await Page(protocol, "name", size, null);

    /// <summary>No list gave it.</summary>
    [When("the page behind a made-up mark is asked for over {Protocol}")]
    public async Task BehindAMadeUpMark(Protocol protocol) =>
        request.Is(await scenario.Records(protocol).ListAsync(Company, new RecordQuery { Filter = cast.Ours(Company), After = "made-up" }));

    /// <summary>None lost, none twice, none before its turn.</summary>
    [Then("each company was met exactly once, in the order of the whole list")]
    public void EachOnceInOrder() => scenario.Expect(_met.SequenceEqual(_whole), string.Join(", ", _whole), string.Join(", ", _met));

    /// <summary>Those of the background; one that came during the walk may be met or not.</summary>
    [Then("each company was met exactly once")]
    public void EachOnce() => scenario.Expect(
        cast.Names.Take(5).All(name => _met.Count(met => met == name) == 1),
        $"{string.Join(", ", cast.Names.Take(5))}, each once",
        string.Join(", ", _met));

    /// <summary>The last is where the walk began.</summary>
    [Then("each company but the last was met exactly once")]
    public void EachButTheLast() => scenario.Expect(_met.SequenceEqual(_whole.SkipLast(1)), string.Join(", ", _whole.SkipLast(1)), string.Join(", ", _met));

    /// <summary>The total is of the condition, not of the page.</summary>
    [Then("every page told of {int} in all")]
    public void EveryPageTold(int total) => scenario.Expect(_totals.TrueForAll(told => told == total), $"{total} on every page", string.Join(", ", _totals));

    /// <summary>As many as were asked for, of all that match.</summary>
    [Then("it holds {int} of {int}")]
    public void Holds(int size, int total) => scenario.Expect(
        _page!.Records.Count == size && _page.TotalCount == total,
        $"{size} of {total}",
        $"{_page.Records.Count} of {_page.TotalCount}");

    private async Task Walk(Protocol protocol, string order, int size, Func<int, Task> between)
    {
        var most = cast.Names.Count() + 1;
        string? cursor = null;
        for (var number = 1; number == 1 || (cursor is not null && _met.Count <= most); number++)
        {
            var page = await Page(protocol, order, size, cursor);
            _met.AddRange(NamesOf(page));
            _totals.Add(page.TotalCount);
            cursor = page.HasNextPage ? page.EndCursor : null;
            await between(number);
        }
    }

    private async Task<RecordPage> Page(Protocol protocol, string order, int? size, string? after, string? before = null) =>
        scenario.Good(await scenario.Records(protocol).ListAsync(Company, new RecordQuery
        {
            Filter = cast.Ours(Company),
            Order = cast.Order(Company, order),
            Limit = size,
            After = after,
            Before = before,
        }));

    private List<string> NamesOf(RecordPage page) => [.. page.Records.Select(record => cast.NameOf(Company, record))];
}
