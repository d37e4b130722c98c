using ContractSuite.Steps.Running;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>What a browser asks on behalf of a page, and what it makes of the answers (Fetch standard, CORS protocol).</summary>
[Binding]
public sealed class OriginSteps(ScenarioRun scenario)
{
    private const string Origin = "https://page.example";

    private Exchange? _preflight;
    private Exchange? _asked;

    /// <summary>First whether it may, without a key, then with it.</summary>
    [When("a page of another origin asks for {}")]
    public async Task AsksFor(string surface)
    {
        var asked = SurfaceRequest.All[surface];
        var path = asked.Path.Split('?')[0];
        _preflight = await scenario.As(TargetSession.Nobody).SendAsync(RawRequest.Rest(asked.Operation.Surface, "OPTIONS", path, path) with
        {
            Headers = [new("Origin", Origin), new("Access-Control-Request-Method", asked.Method), new("Access-Control-Request-Headers", "authorization,content-type")],
        });
        _asked = await scenario.As(TargetSession.Owner).SendAsync(asked with { Headers = [new("Origin", Origin)] });
    }

    /// <summary>The method and both headers are allowed.</summary>
    [Then("its browser lets it send the key")]
    public void LetsItSendTheKey() => scenario.ExpectEach(
    [
        new(_preflight!.Response is { Status: >= 200 and < 300 }, "a good answer to the browser's question", $"status {_preflight.Response?.Status}", _preflight),
        Allowed(_preflight, "Access-Control-Allow-Headers", "authorization"),
        Allowed(_preflight, "Access-Control-Allow-Headers", "content-type"),
        Allowed(_preflight, "Access-Control-Allow-Methods", _asked!.Request.Method),
        MayRead(_preflight),
    ]);

    /// <summary>Every origin, or that of the page.</summary>
    [Then("its browser lets it read the answer")]
    public void LetsItRead() => scenario.ExpectEach([MayRead(_asked!)]);

    private static Expectation MayRead(Exchange exchange) => new(
        exchange.Response?.Header("Access-Control-Allow-Origin") is "*" or Origin,
        "Access-Control-Allow-Origin for the page's origin",
        Told(exchange, "Access-Control-Allow-Origin"),
        exchange);

    private static Expectation Allowed(Exchange exchange, string header, string item) => new(
        (exchange.Response?.Header(header) ?? "").Split(',', StringSplitOptions.TrimEntries).Contains(item, StringComparer.OrdinalIgnoreCase),
        $"{header} with {item}",
        Told(exchange, header),
        exchange);

    private static string Told(Exchange exchange, string header) => exchange.Response?.Header(header) is { } told ? $"{header}: {told}" : $"no {header}";
}
