using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Metadata;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Resilience;

/// <summary>What webhooks tell, and to whom.</summary>
[Binding]
public sealed class WebhookDeliverySteps : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How long after the last message that was expected another would still be heard.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    /// <summary>How often it is tried whether a new listener hears anything.</summary>
    private const int MostKnocks = 5;

    /// <summary>How long each time. A worker of Twenty sees a webhook up to ten seconds late (docs/twenty-2.21.0.md, section 9).</summary>
    private static readonly TimeSpan Echo = TimeSpan.FromSeconds(3);

    private readonly Channel<WebhookMessage> _arrived = Channel.CreateUnbounded<WebhookMessage>();
    private readonly TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<WebhookMessage> _messages = [];
    private readonly Dictionary<string, string> _ids = [];
    private readonly WebhookReceiver _receiver;
    private readonly ScenarioRun _scenario;
    private string _address = "";
    private string _secret = "";

    /// <summary>Made by the engine's container for each scenario.</summary>
    public WebhookDeliverySteps(ScenarioRun scenario)
    {
        _scenario = scenario;
        _receiver = new WebhookReceiver(TakeAsync);
    }

    private ObjectModel Person => _scenario.Type("person");

    /// <summary>Bears the run's mark but not the scenario's, whose messages are counted.</summary>
    private string Knocker => $"Knocker {_scenario.Marker}";

    private IRecordApi Records => _scenario.Records(Protocol.Rest);

    /// <summary>On this machine, which a target elsewhere cannot reach.</summary>
    [Given(@"^a listener for (everything that happens to people|new people)$")]
    public async Task Listens(string what)
    {
        if (_scenario.Session.Settings is { IsSandbox: false, BaseUrl: { IsLoopback: false } address })
            _scenario.Skip($"A listener on this machine cannot be reached from {address.Host}. Run the suite on the machine of the server, with OUTBOUND_HTTP_SAFE_MODE_ENABLED=false there.");

        _address = _receiver.Listen();
        var webhook = new JsonObject
        {
            ["targetUrl"] = _address,
            ["description"] = _scenario.Mark,
            ["operations"] = new JsonArray(what == "new people" ? "person.created" : "person.*"),
            ["secret"] = _scenario.Data.Random.Hexadecimal(64, prefix: ""),
        };
        _secret = _scenario.Good(await _scenario.Metadata(Protocol.Rest).CreateAsync(MetadataResource.Webhooks, webhook))["secret"]!.ToString();
        await KnockAsync();
    }

    /// <summary>Over REST, each answered well.</summary>
    [When("Ada is added, renamed, deleted, restored and destroyed")]
    public async Task LivesHerLife()
    {
        await IsAdded();
        await IsRenamed();
        var ada = _ids["Ada"];
        _scenario.Good(await Records.DeleteAsync(Person, ada));
        _scenario.Good(await Records.RestoreAsync(Person, ada));
        _scenario.Good(await Records.DestroyAsync(Person, ada));
    }

    /// <summary>Over REST.</summary>
    [When("Ada is added")]
    public Task IsAdded() => AddAsync("Ada");

    /// <summary>What was not asked for first, so that it would have been told before what was.</summary>
    [When("a company is added, Ada is added and renamed, and Grace is added")]
    public async Task OthersAreAdded()
    {
        _scenario.Good(await Records.CreateAsync(_scenario.Type("company"), new JsonObject { ["name"] = $"Analytical {_scenario.Mark}" }));
        await IsAdded();
        await IsRenamed();
        await AddAsync("Grace");
    }

    /// <summary>In any order, as none is promised.</summary>
    [Then("the listener is told each of it once, with Ada's record")]
    public async Task IsToldEach()
    {
        string[] expected = ["created", "deleted", "destroyed", "restored", "updated"];
        await AwaitAsync(expected.Length);
        Expect([.. expected.Select(what => $"person.{what} of {_ids["Ada"]}")]);
    }

    /// <summary>And of nothing that stayed.</summary>
    [Then("of the renaming it is told that the name was changed")]
    public void IsToldWhatChanged()
    {
        var fields = _messages.First(message => message.Event == "person.updated").UpdatedFields;
        _scenario.Expect(fields is ["name"], "name alone", string.Join(", ", fields));
    }

    /// <summary>Grace came last, and a moment for what is told late.</summary>
    [Then("the listener is told of Ada and of Grace, and of nothing else")]
    public async Task IsToldOfNothingElse()
    {
        await AwaitAsync(_ids.Count);
        Expect([.. _ids.Values.Select(id => $"person.created of {id}")]);
    }

    /// <summary>With nobody else's.</summary>
    [Then("the listener is told of Ada, signed with its secret")]
    public async Task IsSigned()
    {
        await AwaitAsync(1);
        Expect([$"person.created of {_ids["Ada"]}"]);
        _scenario.Expect(_messages[0].IsSignedWith(_secret), "the HMAC-SHA256 of timestamp, colon and body by the webhook's secret", $"'{_messages[0].Signature}'");
    }

    /// <inheritdoc/>
    public void Dispose() => _receiver.Dispose();

    /// <summary>
    /// Adds somebody whom the scenario does not speak of until it is told. A target on this machine may be in a container, or keep from
    /// private addresses; nobody can tell that from outside.
    /// </summary>
    private async Task KnockAsync()
    {
        for (var knock = 0; knock < MostKnocks && !_heard.Task.IsCompleted; knock++)
        {
            _scenario.Good(await Records.CreateAsync(Person, Named("Ida", Knocker)));
            await Task.WhenAny(_heard.Task, Task.Delay(Echo));
        }

        if (_heard.Task.IsCompleted)
            return;

        _scenario.Expect(!_scenario.Session.Settings.IsSandbox, "a message that somebody was added", "none");
        _scenario.Skip($"Nothing came to {_address} within {(MostKnocks * Echo).TotalSeconds:0} s. The server must reach this machine's loopback and have OUTBOUND_HTTP_SAFE_MODE_ENABLED=false.");
    }

    private static JsonObject Named(string first, string last) => new() { ["name"] = new JsonObject { ["firstName"] = first, ["lastName"] = last } };

    private async Task IsRenamed() => _scenario.Good(await Records.UpdateAsync(Person, _ids["Ada"], Named("Augusta", _scenario.Mark)));

    private async Task AddAsync(string name) => _ids[name] = _scenario.Good(await Records.CreateAsync(Person, Named(name, _scenario.Mark)))["id"]!.ToString();

    /// <summary>Whatever happens to people meanwhile is told too; what this scenario did bears its mark, and what is no JSON is nobody's.</summary>
    private async Task TakeAsync(HttpListenerRequest request)
    {
        var message = await WebhookMessage.ReadAsync(request);
        if (!message.IsJson || message.Body.Contains(_scenario.Mark, StringComparison.Ordinal))
            _arrived.Writer.TryWrite(message);
        if (!message.IsJson || message.Body.Contains(Knocker, StringComparison.Ordinal))
            _heard.TrySetResult();
    }

    private void Expect(IReadOnlyList<string> expected)
    {
        string[] found = [.. _messages.Select(message => $"{message.Event} of {message.RecordId}")];
        _scenario.Expect(expected.Order(StringComparer.Ordinal).SequenceEqual(found.Order(StringComparer.Ordinal)), string.Join(", ", expected), string.Join(", ", found));
    }

    private async Task AwaitAsync(int count)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            while (_messages.Count < count)
            {
                _messages.Add(await _arrived.Reader.ReadAsync(limit.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // What is missing is told by whoever expected it.
        }

        await Task.Delay(Quiet);
        while (_arrived.Reader.TryRead(out var more))
        {
            _messages.Add(more);
        }
    }
}
