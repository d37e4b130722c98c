using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Metadata;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Metadata;

/// <summary>Settings from their making to their end.</summary>
[Binding]
public sealed class SettingLifeSteps(ScenarioRun scenario, SettingKinds kinds)
{
    private readonly List<Expectation> _kept = [];

    /// <summary>Made, read, listed, changed, read again, removed, listed again.</summary>
    [When(@"^a ([\w ]+) of the settings goes through its whole life over (REST|GraphQL)$")]
    public async Task Lives(string name, Protocol protocol)
    {
        var api = scenario.Metadata(protocol);
        var kind = await kinds.OfAsync(name);
        var id = As(kind.Values, await api.CreateAsync(kind.Resource, kind.Values))["id"]!.ToString();
        As(kind.Values, await api.ReadAsync(kind.Resource, id));
        Lists(id, isThere: true, await api.ListAsync(kind.Resource, kind.Whole));
        As(kind.Changes, await api.UpdateAsync(kind.Resource, id, kind.Changes));
        As(With(kind.Values, kind.Changes), await api.ReadAsync(kind.Resource, id));
        Good(await api.DeleteAsync(kind.Resource, id));
        Lists(id, isThere: false, await api.ListAsync(kind.Resource, kind.Whole));
    }

    /// <summary>An object of the scenario's own.</summary>
    [When("the definition of an object goes through its whole life over {Protocol}")]
    public async Task ObjectLives(Protocol protocol)
    {
        var api = scenario.Metadata(protocol);
        var (values, changes) = (Definition(), new JsonObject { ["description"] = $"Changed {scenario.Mark}" });
        var id = As(values, await api.CreateObjectAsync(values))["id"]!.ToString();
        As(values, await api.ReadObjectAsync(id));
        As(changes, await api.UpdateObjectAsync(id, changes));
        As(With(values, changes), await api.ReadObjectAsync(id));
        Good(await api.DeleteObjectAsync(id));
        Lists(id, isThere: false, await api.ListObjectsAsync());
    }

    /// <summary>A field of an object of the scenario's own.</summary>
    [When("the definition of a field goes through its whole life over {Protocol}")]
    public async Task FieldLives(Protocol protocol)
    {
        var api = scenario.Metadata(protocol);
        var holder = scenario.Good(await api.CreateObjectAsync(Definition()))["id"]!.ToString();
        var values = new JsonObject { ["objectMetadataId"] = holder, ["type"] = "TEXT", ["name"] = "colour", ["label"] = "Colour" };
        var made = values.Where(value => value.Key != "objectMetadataId").Select(value => KeyValuePair.Create(value.Key, value.Value?.DeepClone()));
        var (told, changes) = (new JsonObject(made), new JsonObject { ["label"] = "Hue" });
        var id = As(told, await api.CreateFieldAsync(values))["id"]!.ToString();
        As(told, await api.ReadFieldAsync(id));
        Lists(id, isThere: true, await api.ListFieldsAsync());
        As(changes, await api.UpdateFieldAsync(id, changes));
        As(With(told, changes), await api.ReadFieldAsync(id));
        Good(await api.DeleteFieldAsync(id));
        Lists(id, isThere: false, await api.ListFieldsAsync());
    }

    /// <summary>Whatever the product keeps of it.</summary>
    [When(@"^a ([\w ]+) is taken out of sight over GraphQL$")]
    public async Task IsHidden(string name)
    {
        var api = scenario.Metadata(Protocol.GraphQL);
        var kind = await kinds.OfAsync(name);
        var id = scenario.Good(await api.CreateAsync(kind.Resource, kind.Values))["id"]!.ToString();
        Good(await api.HideAsync(kind.Resource, id));
        Lists(id, isThere: false, await api.ListAsync(kind.Resource, kind.Whole));
    }

    /// <summary>Nothing was put on it.</summary>
    [When("the widgets of a new tab are listed over {Protocol}")]
    public async Task WidgetsAreListed(Protocol protocol)
    {
        var kind = await kinds.OfAsync("tab of a page");
        var answer = await scenario.Metadata(protocol).ListAsync(MetadataResource.PageLayoutWidgets, await kinds.MadeAsync(kind.Resource, kind.Values));
        _kept.Add(new Expectation(scenario.Good(answer).Count == 0, "no widget", $"{answer.Value!.Count} of them", answer.Exchange));
    }

    /// <summary>Everything that was seen on the way.</summary>
    [Then("each time it was as it was given, and it is gone")]
    [Then("it is not listed any more")]
    [Then("there are none")]
    public void WasAsGiven() => scenario.ExpectEach(_kept);

    private JsonObject Definition()
    {
        var word = $"probe{string.Concat(scenario.Mark.Where(char.IsAsciiLetter))}";
        return new JsonObject { ["nameSingular"] = word, ["namePlural"] = $"{word}s", ["labelSingular"] = Names.Capital(word), ["labelPlural"] = Names.Capital($"{word}s"), ["description"] = scenario.Mark };
    }

    private static JsonObject With(JsonObject values, JsonObject changes)
    {
        var whole = (JsonObject)values.DeepClone();
        foreach (var (name, value) in changes)
        {
            whole[name] = value?.DeepClone();
        }

        return whole;
    }

    private JsonObject As(JsonObject given, Answer<JsonObject> answer)
    {
        var told = scenario.Good(answer);
        _kept.AddRange(given.Select(value => new Expectation(
            JsonNode.DeepEquals(value.Value, told[value.Key]),
            $"{value.Key} {value.Value?.ToJsonString()}",
            told[value.Key]?.ToJsonString() ?? "nothing",
            answer.Exchange)));
        return told;
    }

    private void Lists(string id, bool isThere, Answer<IReadOnlyList<JsonObject>> answer)
    {
        var (expected, other) = isThere ? ($"{id} in the list", "not there") : ($"no {id} in the list", "there");
        _kept.Add(new Expectation(scenario.Good(answer).Any(one => one["id"]?.ToString() == id) == isThere, expected, other, answer.Exchange));
    }

    private void Good(Answer<JsonNode> answer) => Good(answer.Exchange, answer.Refusal);

    private void Good(Answer<JsonObject> answer) => Good(answer.Exchange, answer.Refusal);

    private void Good(Exchange exchange, Refusal? refusal) =>
        _kept.Add(new Expectation(refusal is null, "a good answer", refusal is null ? "" : ScenarioRun.Shown(refusal), exchange));
}
