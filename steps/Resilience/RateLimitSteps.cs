using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Steps.Core;
using ContractSuite.Steps.Running;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Resilience;

/// <summary>
/// A workspace that may be asked to its limit: of the sandbox one that nothing else asks, of a real target one whose key was given for
/// this. Each root of a GraphQL document costs a request of the limit (docs/twenty-2.21.0.md, section 8), so a few documents use it up.
/// </summary>
[Binding]
public sealed class RateLimitSteps(ScenarioRun scenario, CurrentAnswer request)
{
    private const string Limited = "limited";

    /// <summary>More than the published limit and all that comes back while they are asked.</summary>
    private const int MostDocuments = 12;

    private const int AtOnce = 8;

    /// <summary>What comes back is counted by clocks that differ a little.</summary>
    private static readonly TimeSpan Allowance = TimeSpan.FromMilliseconds(100);

    private TargetClient? _client;
    private Exchange? _refused;
    private int _answered;
    private DateTimeOffset _begun;

    private RateLimit? Told => RefusalReader.Read(_refused!) is { } refusal ? RateLimit.Told(string.Join(' ', refusal.Messages)) : null;

    /// <summary>Twenty objects in each document.</summary>
    [Given("a workspace that has used up its requests")]
    [When("a workspace asks for records until it is refused")]
    public async Task AsksUntilItIsRefused()
    {
        _client = scenario.Unpaced(Limited);
        var roots = scenario.Model.Objects.Take(GraphQLRequest.MostRoots).Select(type => new GraphQLRoot(type.GraphQLPlural, "first: 1", "totalCount")).ToList();
        for (var documents = 0; _refused is null; documents++)
        {
            scenario.Expect(documents < MostDocuments, "refused for the rate limit at last", $"{_answered} requests answered");
            var exchange = await _client.SendAsync(GraphQLRequest.Of(Surface.GraphQLCore, "query", roots));
            _begun = documents == 0 ? exchange.Started : _begun;
            var body = JsonBody.NodeOf(exchange);
            _answered += (body?["data"] as JsonObject ?? []).Count(root => root.Value is not null);
            var refusal = RefusalReader.Read(exchange, body);
            scenario.Expect(refusal is null or { Kind: RefusalKind.LimitReached }, "answered, or refused for the rate limit", refusal is null ? "" : ScenarioRun.Shown(refusal));
            _refused = refusal is null ? null : exchange;
        }
    }

    /// <summary>Several times at once, as a request or two may have come back meanwhile; that one of them is refused is the answer.</summary>
    [When("it asks for records over {Protocol}")]
    public async Task AsksForRecords(Protocol protocol)
    {
        var exchanges = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => AskAsync("records", protocol)));
        request.Is(exchanges.FirstOrDefault(exchange => RefusalReader.Read(exchange) is not null) ?? exchanges[0]);
    }

    /// <summary>One request, however it is answered.</summary>
    [When("it asks for definitions over {Protocol}")]
    public async Task AsksForDefinitions(Protocol protocol) => request.Is(await AskAsync("definitions", protocol));

    /// <summary>The bucket fills evenly: the time of the limit by its size.</summary>
    [When("it waits as long as one request takes to come back, and asks for records over {Protocol}")]
    public async Task Waits(Protocol protocol)
    {
        scenario.Expect(Told is not null, "a refusal that tells the limit", Shown());
        await Task.Delay(Told!.Value.Interval + Allowance);
        request.Is(await AskAsync("records", protocol));
    }

    /// <summary>In the words of the refusal.</summary>
    [Then("it is told that it may ask {int} times in {int} seconds")]
    public void IsTold(int times, int seconds)
    {
        var expected = new RateLimit(times, TimeSpan.FromSeconds(seconds));
        scenario.Expect(Told == expected, $"refused, telling {expected}", Shown());
    }

    /// <summary>Than the limit, and what came back of it meanwhile.</summary>
    [Then("it was not answered more often")]
    public void WasNotAnsweredMoreOften()
    {
        var limit = Told!.Value;
        var elapsed = _refused!.Started + _refused.Duration - _begun;
        var most = limit.Requests + (int)Math.Ceiling(elapsed / limit.Interval);
        scenario.Expect(_answered <= most, string.Create(CultureInfo.InvariantCulture, $"at most {most} answers"), string.Create(CultureInfo.InvariantCulture, $"{_answered}"));
    }

    /// <summary>In the form of its protocol.</summary>
    [Then("the request is refused for the limit")]
    public void IsRefusedForTheLimit() => scenario.Expect(
        request.Refusal is { Kind: RefusalKind.LimitReached },
        "refused for the rate limit",
        request.Refusal is { } refusal ? ScenarioRun.Shown(refusal) : "a good answer");

    private Task<Exchange> AskAsync(string what, Protocol protocol) =>
        _client!.SendAsync(SurfaceRequest.All[$"{what} over {(protocol is Protocol.Rest ? "REST" : "GraphQL")}"]);

    private string Shown() => RefusalReader.Read(_refused!) is { } refusal ? ScenarioRun.Shown(refusal) : "a good answer";
}
