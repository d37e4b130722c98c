using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>What fields take and refuse.</summary>
[Binding]
public sealed class ValueSteps(ScenarioRun scenario, CreatedThings created, CurrentRecord it, CurrentAnswer request)
{
    private readonly List<string> _names = [];
    private IReadOnlyList<JsonObject> _batch = [];

    /// <summary>One field has a given value, written as JSON; the name marks the record.</summary>
    [When("a {word} with {word} set to {} is added over {Protocol}")]
    public async Task WithAValue(string name, string field, string json, Protocol protocol) =>
        await TryToAdd(scenario.Type(name), protocol, values => values[field] = JsonNode.Parse(json));

    /// <summary>The job title is a given text.</summary>
    [When("a person whose job title is {} is added over {Protocol}")]
    public async Task WithAJobTitle(string text, Protocol protocol)
    {
        var type = scenario.Type("person");
        var entered = new JsonObject { ["jobTitle"] = text };
        var record = scenario.Good(await scenario.Records(protocol).CreateAsync(type, entered));
        created.Add(type, [record]);
        it.Is(type, record, entered);
        scenario.Expect(record["jobTitle"]!.ToString() == text, text, record["jobTitle"]!.ToString());
    }

    /// <summary>The address of the person before.</summary>
    [When("a person with the same e-mail address is added over {Protocol}")]
    public async Task WithTheSameAddress(Protocol protocol) => await TryToAdd(
        it.Type,
        protocol,
        values => values["emails"] = new JsonObject { ["primaryEmail"] = it.Values["emails"]!["primaryEmail"]!.DeepClone() });

    /// <summary>An id of nothing.</summary>
    [When("a person who works for a company that does not exist is added over {Protocol}")]
    public async Task WithNoSuchCompany(Protocol protocol) =>
        await TryToAdd(scenario.Type("person"), protocol, values => values["companyId"] = scenario.Data.Random.Guid().ToString());

    /// <summary>In one request.</summary>
    [When("three people are added at once over {Protocol}")]
    public async Task ThreeAtOnce(Protocol protocol)
    {
        var type = scenario.Type("person");
        _names.AddRange(Enumerable.Range(1, 3).Select(place => string.Create(CultureInfo.InvariantCulture, $"{place} {scenario.Data.Name.LastName()}")));
        _batch = scenario.Good(await scenario.Records(protocol).CreateManyAsync(type, [.. _names.Select(Person)]));
        created.Add(type, _batch);
    }

    /// <summary>The last has a job title that is no text.</summary>
    [When("two good people and a wrong one are added at once over {Protocol}")]
    public async Task TwoGoodAndAWrongOne(Protocol protocol)
    {
        var type = scenario.Type("person");
        _names.AddRange(Enumerable.Range(1, 3).Select(place => string.Create(CultureInfo.InvariantCulture, $"{place} {scenario.Mark}")));
        List<JsonObject> people = [.. _names.Select(Person)];
        people[^1]["jobTitle"] = 7;
        var answer = await scenario.Records(protocol).CreateManyAsync(type, people);
        request.Is(answer);
        created.Add(type, answer.Value ?? []);
    }

    /// <summary>Not even the good ones.</summary>
    [Then("none of them was stored")]
    public async Task NoneWasStored()
    {
        var names = new JsonArray([.. _names.Select(name => JsonValue.Create(name))]);
        var query = new RecordQuery { Filter = new Filter.Comparison("name.lastName", "in", names) };
        var page = scenario.Good(await scenario.Records(Protocol.Rest).ListAsync(scenario.Type("person"), query));
        scenario.Expect(page.Records.Count == 0, "none of the three", $"{page.Records.Count} of them");
    }

    /// <summary>Everyone, in order.</summary>
    [Then("all three are there, in the order in which they were sent")]
    public void AllThreeAreThere()
    {
        var found = string.Join(", ", _batch.Select(person => person["name"]!["lastName"]!.ToString()));
        scenario.Expect(found == string.Join(", ", _names), string.Join(", ", _names), found);
    }

    /// <summary>No record has the mark of the one that was refused.</summary>
    [Then("nothing was stored")]
    public async Task NothingWasStored()
    {
        var mark = new Filter.Comparison(it.Type.Field("name")?.Type == FieldType.FullName ? "name.lastName" : "name", "eq", _names[^1]);
        var page = scenario.Good(await scenario.Records(Protocol.Rest).ListAsync(it.Type, new RecordQuery { Filter = mark }));
        scenario.Expect(page.Records.Count == 0, $"no {it.Type.Singular} called {_names[^1]}", $"{page.Records.Count} of them");
    }

    private async Task TryToAdd(ObjectModel type, Protocol protocol, Action<JsonObject> set)
    {
        _names.Add($"{scenario.Data.Random.AlphaNumeric(8)} {scenario.Marker}");
        var values = type.Field("name")!.Type == FieldType.FullName ? Person(_names[^1]) : new JsonObject { ["name"] = _names[^1] };
        set(values);
        var answer = await scenario.Records(protocol).CreateAsync(type, values);
        request.Is(answer);
        it.Is(type, answer.Value ?? new JsonObject { ["id"] = "" }, values);
        if (answer.Value is { } record)
            created.Add(type, [record]);
    }

    private static JsonObject Person(string lastName) => new() { ["name"] = new JsonObject { ["firstName"] = "Ada", ["lastName"] = lastName } };
}
