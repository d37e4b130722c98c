using System.Globalization;
using System.Net;
using System.Net.Sockets;
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
    private readonly HttpListener _receiver = new();

    /// <summary>So many, each for every change of a person.</summary>
    [Given("{int} webhooks for every change of a person")]
    public async Task Webhooks(int count)
    {
        var address = Listen();
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
    public void Dispose() => _receiver.Close();

    private string Listen()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        free.Stop();
        _receiver.Prefixes.Add(address);
        _receiver.Start();
        _ = AnswerAsync();
        return address;
    }

    private async Task AnswerAsync()
    {
        while (_receiver.IsListening)
        {
            try
            {
                (await _receiver.GetContextAsync()).Response.Close();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                // The scenario is over, or a sender hung up.
            }
        }
    }
}
