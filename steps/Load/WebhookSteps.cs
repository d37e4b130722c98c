using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using Reqnroll;

namespace ContractSuite.Steps.Load;

/// <summary>Webhooks that a load of changes sets off. Who is told is this machine, on loopback; what a remote target cannot reach still costs it the try.</summary>
[Binding]
public sealed class WebhookSteps(ScenarioRun scenario) : IDisposable
{
    private readonly WebhookReceiver _receiver = new();

    /// <summary>So many, each for every change of a person.</summary>
    [Given("{int} webhooks for every change of a person")]
    public async Task Webhooks(int count)
    {
        var address = _receiver.Listen();
        for (var i = 1; i <= count; i++)
        {
            var webhook = new JsonObject
            {
                ["targetUrl"] = string.Create(CultureInfo.InvariantCulture, $"{address}{scenario.Mark}/{i}"),
                ["operations"] = new JsonArray("person.updated"),
            };
            var exchange = await scenario.As(TargetSession.Owner).SendAsync(RawRequest.Rest(
                Surface.RestMetadata, "POST", "/rest/metadata/webhooks", "/rest/metadata/webhooks", System.Text.Encoding.UTF8.GetBytes(webhook.ToJsonString())));
            scenario.Expect(exchange.Response?.Status == 201, "a webhook", $"status {exchange.Response?.Status}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _receiver.Dispose();
}
