using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Batches, and actions on everything that meets a condition.</summary>
[Binding]
public sealed class ManySteps(ScenarioRun scenario, Cast cast, CurrentAnswer request)
{
    private IReadOnlyList<string> _named = [];

    /// <summary>In one request, in the order of the rows.</summary>
    [When("these {word} are added at once over {Protocol}:")]
    public async Task AreAdded(string objects, Protocol protocol, DataTable table) => await Add(scenario.Type(objects), protocol, Rows(scenario.Type(objects), table));

    /// <summary>A number where a text belongs, in the last row.</summary>
    [When("these people, the last with a job title that is no text, are added at once over {Protocol}:")]
    public async Task AreAddedWithAWrongOne(Protocol protocol, DataTable table)
    {
        var type = scenario.Type("person", "jobTitle");
        var values = Rows(type, table);
        values[^1]["jobTitle"] = 7;
        await Add(type, protocol, values);
    }

    /// <summary>Named by their number.</summary>
    [When("{int} {word} are added at once over {Protocol}")]
    public async Task SoManyAreAdded(int count, string objects, Protocol protocol)
    {
        var type = scenario.Type(objects);
        var values = Enumerable.Range(1, count).Select(number => cast.Named(type, number.ToString(CultureInfo.InvariantCulture)));
        await Add(type, protocol, [.. values]);
    }

    /// <summary>By a condition in words, on the scenario's records alone.</summary>
    [When(@"^every (\w+) where (.*) is (moved to Paris|deleted|destroyed|restored) over (REST|GraphQL)$")]
    public async Task EveryIs(string name, string condition, string action, Protocol protocol)
    {
        var (type, records) = (scenario.Type(name), scenario.Records(protocol));
        var filter = cast.Ours(type, condition);
        var answer = action switch
        {
            "deleted" => await records.DeleteManyAsync(type, filter),
            "destroyed" => await records.DestroyManyAsync(type, filter),
            "restored" => await records.RestoreManyAsync(type, filter),
            _ => await records.UpdateManyAsync(scenario.Type(name, "address"), filter, new JsonObject { ["address"] = new JsonObject { ["addressCity"] = "Paris" } }),
        };
        var ids = scenario.Good(answer).Select(record => record["id"]!.ToString()).ToHashSet();
        _named = [.. cast.Names.Where(member => ids.Contains(cast.Id(member)))];
    }

    /// <summary>In the order in which they were sent.</summary>
    [Then("the answer names {}")]
    public void Names(string names)
    {
        var found = _named.Count == 0 ? "nobody" : string.Join(", ", _named);
        scenario.Expect(found == names, names, found);
    }

    private List<JsonObject> Rows(ObjectModel type, DataTable table) => [.. table.Rows.Select(row => cast.Values(type, row["name"], row))];

    private async Task Add(ObjectModel type, Protocol protocol, IReadOnlyList<JsonObject> values)
    {
        var answer = await scenario.Records(protocol).CreateManyAsync(type, values);
        request.Is(answer);
        foreach (var record in answer.Value ?? [])
        {
            cast.Enter(type, record);
        }

        _named = [.. (answer.Value ?? []).Select(record => cast.NameOf(type, record))];
    }
}
