using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Both ends of a relation.</summary>
[Binding]
public sealed class RelationSteps(ScenarioRun scenario, CurrentRecord it, Cast cast)
{
    private readonly List<JsonObject> _reads = [];
    private JsonObject _other = [];
    private string _relation = "";

    /// <summary>A record whose relation leads to the one before.</summary>
    [When("a {word} with it as {word} is added over {Protocol}")]
    public async Task WithItAs(string name, string relation, Protocol protocol)
    {
        var type = scenario.Type(name);
        _relation = relation;
        _other = scenario.Good(await scenario.Records(protocol).CreateAsync(type, new JsonObject { [$"{relation}Id"] = it.Id }));
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

    /// <summary>By their names, neither more nor fewer.</summary>
    [Then("over {Protocol} {word} has {} among its {word}")]
    public async Task HasAmong(Protocol protocol, string name, string names, string list)
    {
        var read = scenario.Good(await scenario.Records(protocol).ReadAsync(cast.TypeOf(name), cast.Id(name), depth: 1));
        var type = scenario.Type(list);
        var found = string.Join(", ", cast.NamesOf(type, (read[list] as JsonArray ?? []).OfType<JsonObject>()));
        scenario.Expect(found == names, $"{names} among {list}", found.Length == 0 ? "none" : found);
    }

    /// <summary>By what is unique about the company instead of its id.</summary>
    [When("{word} is connected over {Protocol} to the company whose website is {word}'s")]
    public async Task IsConnected(string name, Protocol protocol, string company)
    {
        var website = new JsonObject { ["primaryLinkUrl"] = cast[company]["domainName"]!["primaryLinkUrl"]!.DeepClone() };
        var connect = new JsonObject { ["connect"] = new JsonObject { ["where"] = new JsonObject { ["domainName"] = website } } };
        scenario.Good(await scenario.Records(protocol).UpdateAsync(cast.TypeOf(name), cast.Id(name), new JsonObject { ["company"] = connect }));
    }

    /// <summary>Twice.</summary>
    [When("{word} is read over {Protocol} without and with what she is related to")]
    public async Task IsReadTwice(string name, Protocol protocol)
    {
        for (var depth = 0; depth <= 1; depth++)
        {
            _reads.Add(scenario.Good(await scenario.Records(protocol).ReadAsync(cast.TypeOf(name), cast.Id(name), depth)));
        }
    }

    /// <summary>As a record, not as an id alone.</summary>
    [Then("her company came along the second time only")]
    public void CameAlong() => scenario.Expect(
        _reads is [{ } without, { } with] && without["company"] is null && with["company"]?["id"]?.ToString() == with["companyId"]?.ToString(),
        "a company in the second answer alone",
        string.Join(", ", _reads.Select(read => read["company"] is JsonObject ? "with" : "without")));
}
