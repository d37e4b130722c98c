using System.Text.Json.Nodes;
using ContractSuite.Steps.Core;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Metadata;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Metadata;

/// <summary>Webhooks, views and the parts of views.</summary>
[Binding]
public sealed class SettingsSteps(ScenarioRun scenario, SettingKinds kinds, CurrentAnswer request)
{
    private static readonly Dictionary<string, MetadataResource> Kinds = new()
    {
        ["webhook"] = MetadataResource.Webhooks,
        ["view"] = MetadataResource.Views,
        ["column"] = MetadataResource.ViewFields,
        ["condition"] = MetadataResource.ViewFilters,
        ["order"] = MetadataResource.ViewSorts,
    };

    private JsonObject _given = [];
    private MetadataResource _kind = MetadataResource.Webhooks;
    private string _id = "";
    private string? _viewId;

    /// <summary>Over REST.</summary>
    [Given("a {word} in the settings")]
    public Task InTheSettings(string kind) => IsMade(kind, Protocol.Rest);

    /// <summary>Named by the scenario's mark.</summary>
    [When(@"^a (webhook|view) is made over (REST|GraphQL)$")]
    public Task IsMade(string kind, Protocol protocol) => MakeAsync(Kinds[kind], kind == "webhook" ? kinds.Webhook($"https://example.org/{scenario.Mark}") : kinds.View("person"), protocol);

    /// <summary>Of the view before.</summary>
    [When(@"^a (column|condition|order) of it is made over (REST|GraphQL)$")]
    public Task PartIsMade(string kind, Protocol protocol)
    {
        _viewId = _id;
        return MakeAsync(Kinds[kind], kinds.OfAField(kind, _viewId), protocol);
    }

    /// <summary>A webhook's description, a view's name.</summary>
    [When("it gets another word over {Protocol}")]
    public async Task GetsAnotherWord(Protocol protocol)
    {
        var field = _kind == MetadataResource.Webhooks ? "description" : "name";
        _given[field] = $"Changed {scenario.Mark}";
        scenario.Good(await scenario.Metadata(protocol).UpdateAsync(_kind, _id, new JsonObject { [field] = _given[field]!.DeepClone() }));
    }

    /// <summary>For good.</summary>
    [When("it is removed over {Protocol}")]
    public async Task IsRemoved(Protocol protocol)
    {
        var answer = await scenario.Metadata(protocol).DeleteAsync(_kind, _id);
        scenario.Expect(answer.IsGood, "a good answer", answer.Refusal is { } refusal ? ScenarioRun.Shown(refusal) : "");
    }

    /// <summary>That is no address of the web.</summary>
    [When("a webhook to {} is made over {Protocol}")]
    public async Task ToIsMade(string address, Protocol protocol)
    {
        var answer = await scenario.Metadata(protocol).CreateAsync(MetadataResource.Webhooks, kinds.Webhook(address));
        request.Is(answer);
    }

    /// <summary>Everything that was given, in the list.</summary>
    [Then(@"^over (REST|GraphQL) it is among the (?:\w+)s(?: of the view)?, as it was given$")]
    public async Task IsAmong(Protocol protocol)
    {
        var answer = await scenario.Metadata(protocol).ListAsync(_kind, _viewId);
        var found = scenario.Good(answer).FirstOrDefault(one => one["id"]?.ToString() == _id);
        scenario.Expect(found is not null, $"{_id} among the {_kind}", $"{answer.Value!.Count} others");
        scenario.ExpectEach([.. _given.Select(value => new Expectation(
            JsonNode.DeepEquals(value.Value, found![value.Key]),
            $"{value.Key} {value.Value?.ToJsonString()}",
            found[value.Key]?.ToJsonString() ?? "nothing",
            answer.Exchange))]);
    }

    /// <summary>In the list.</summary>
    [Then(@"^over (REST|GraphQL) it is not among the (?:\w+)s any more$")]
    public async Task IsNotAmong(Protocol protocol)
    {
        var all = scenario.Good(await scenario.Metadata(protocol).ListAsync(_kind, _viewId));
        scenario.Expect(all.All(one => one["id"]?.ToString() != _id), $"no {_id}", _id);
    }

    private async Task MakeAsync(MetadataResource kind, JsonObject values, Protocol protocol)
    {
        (_kind, _given) = (kind, values);
        _id = scenario.Good(await scenario.Metadata(protocol).CreateAsync(kind, values))["id"]!.ToString();
    }
}
