using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Steps.Words;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>What became of the records that the scenario calls by name.</summary>
[Binding]
public sealed class StateSteps(ScenarioRun scenario, Cast cast, Aftermath aftermath)
{
    private const string Gone = "gone for good";

    /// <summary>To the last field, its time of change too.</summary>
    [Then("{} is as it was")]
    public async Task IsAsItWas(string name)
    {
        var found = await aftermath.LookAtAsync(name);
        scenario.Expect(JsonNode.DeepEquals(found, cast[name]), cast[name].ToJsonString(), found?.ToJsonString() ?? "nothing");
    }

    /// <summary>Not found, and not among the deleted either.</summary>
    [Then("{} is gone for good")]
    public Task IsGone(string name) => These(Gone, name);

    /// <summary>Hidden, and to be found among the deleted.</summary>
    [Then("{} is still deleted")]
    public Task IsStillDeleted(string name) => These("to be restored", name);

    /// <summary>One of the states that a record can be in, for each of some.</summary>
    [Then(@"^these are (moved to Paris|to be restored|gone for good|there again): (.*)$")]
    public async Task These(string state, string names)
    {
        var wanted = names.Split(", ");
        var type = cast.TypeOf(wanted[0]);
        var records = await aftermath.LookAsync(type);
        string[] found = [.. cast.NamesOf(type, records.Where(record => IsIn(state, record))).Intersect(wanted)];
        string[] expected = state == Gone ? [] : [.. wanted.Order(StringComparer.Ordinal)];
        scenario.Expect(found.SequenceEqual(expected), $"{state}: {string.Join(", ", expected)}", string.Join(", ", found));
    }

    /// <summary>Over REST, as a preparation.</summary>
    [Given("{word} is deleted")]
    public async Task IsDeleted(string name) => scenario.Good(await (await scenario.AsideAsync()).DeleteAsync(cast.TypeOf(name), cast.Id(name)));

    /// <summary>All records of the scenario.</summary>
    [Given("both companies are deleted")]
    public async Task BothAreDeleted()
    {
        var type = scenario.Type("company");
        scenario.Good(await (await scenario.AsideAsync()).DeleteManyAsync(type, cast.Ours(type)));
    }

    /// <summary>These and no others, with these values.</summary>
    [Then("there are these {word}:")]
    public async Task ThereAre(string objects, DataTable table)
    {
        var type = scenario.Type(objects);
        var page = scenario.Good(await (await scenario.AsideAsync()).ListAsync(type, new RecordQuery { Filter = cast.Ours(type) }));
        var words = table.Header.Skip(1).ToList();
        var expected = table.Rows.Select(row => $"{row["name"]} {string.Join(' ', words.Select(word => row[word]))}").Order(StringComparer.Ordinal);
        var found = page.Records.Select(record => $"{cast.NameOf(type, record)} {string.Join(' ', words.Select(word => Shown(type, record, word)))}").Order(StringComparer.Ordinal);
        scenario.Expect(expected.SequenceEqual(found), string.Join("; ", expected), string.Join("; ", found));
    }

    /// <summary>What was refused left nothing.</summary>
    [Then("none of the {word} is there")]
    public async Task NoneIsThere(string objects)
    {
        var type = scenario.Type(objects);
        var page = scenario.Good(await (await scenario.AsideAsync()).ListAsync(type, new RecordQuery { Filter = cast.Ours(type), Limit = 1 }));
        scenario.Expect(page.TotalCount == 0 && page.Records.Count == 0, $"no {type.Plural} of this scenario", $"{page.TotalCount} of them");
    }

    private string Shown(ObjectModel type, JsonObject record, string word) => CellValue.Get(record, scenario.Path(type, word))?.ToString() ?? "";

    private static bool IsIn(string state, JsonObject record) => state switch
    {
        "moved to Paris" => record["deletedAt"] is null && record["address"]?["addressCity"]?.ToString() == "Paris",
        "to be restored" => record["deletedAt"] is not null,
        Gone => true,
        _ => record["deletedAt"] is null,
    };
}
