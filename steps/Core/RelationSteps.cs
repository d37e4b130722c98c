using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Both ends of a relation.</summary>
[Binding]
public sealed class RelationSteps(ScenarioRun scenario, CreatedThings created, CurrentRecord it)
{
    private JsonObject _other = [];
    private string _relation = "";

    /// <summary>A record whose relation leads to the one before.</summary>
    [When("a {word} with it as {word} is added over {Protocol}")]
    public async Task WithItAs(string name, string relation, Protocol protocol)
    {
        var type = scenario.Type(name);
        _relation = relation;
        _other = scenario.Good(await scenario.Records(protocol).CreateAsync(type, new JsonObject { [$"{relation}Id"] = it.Id }));
        created.Add(type, [_other]);
    }

    /// <summary>By its id, and by the record embedded in it.</summary>
    [Then("the {word} leads to the {word} over {Protocol}")]
    public async Task LeadsTo(string name, string target, Protocol protocol)
    {
        var read = scenario.Good(await scenario.Records(protocol).ReadAsync(scenario.Type(name), _other["id"]!.ToString(), depth: 1));
        scenario.Expect(read[$"{_relation}Id"]?.ToString() == it.Id, $"{_relation}Id of the {target}, {it.Id}", read[$"{_relation}Id"]?.ToString() ?? "nothing");
        scenario.Expect(read[_relation]?["id"]?.ToString() == it.Id, $"the {target} {it.Id} as {_relation}", read[_relation]?["id"]?.ToString() ?? "nothing");
    }

    /// <summary>From the other end.</summary>
    [Then("the {word} counts the {word} among its {word} over {Protocol}")]
    public async Task CountsAmong(string holder, string name, string list, Protocol protocol)
    {
        var read = scenario.Good(await scenario.Records(protocol).ReadAsync(scenario.Type(holder), it.Id, depth: 1));
        var ids = (read[list] as JsonArray ?? []).Select(record => record!["id"]!.ToString()).ToList();
        scenario.Expect(ids.Contains(_other["id"]!.ToString()), $"the {name} {_other["id"]} among {list}", ids.Count == 0 ? "none" : string.Join(", ", ids));
    }
}
