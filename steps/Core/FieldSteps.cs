using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Steps.Words;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Single fields of the records that the scenario calls by name.</summary>
[Binding]
public sealed class FieldSteps(ScenarioRun scenario, Cast cast)
{
    /// <summary>Only this part is sent; <c>nothing</c> takes a value away.</summary>
    [When(@"^(\w+)'s (.*) is changed to (.*) over (REST|GraphQL)$")]
    public async Task IsChanged(string name, string word, string value, Protocol protocol)
    {
        var (type, changes) = (cast.TypeOf(name), new JsonObject());
        var path = scenario.Path(type, word);
        CellValue.Set(changes, path, ValueOf(type, path, value));
        scenario.Good(await scenario.Records(protocol).UpdateAsync(type, cast.Id(name), changes));
    }

    /// <summary>Field by field.</summary>
    [Then("over {Protocol} {word} has:")]
    public async Task Has(Protocol protocol, string name, DataTable table)
    {
        var type = cast.TypeOf(name);
        var answer = await scenario.Records(protocol).ReadAsync(type, cast.Id(name));
        var record = scenario.Good(answer);
        scenario.ExpectEach([.. table.Rows.Select(row => Has(name, row["field"], row["value"], record, answer.Exchange))]);
    }

    /// <summary>These and no others, a row each.</summary>
    [Then("over {Protocol} there are these {word}:")]
    public async Task ThereAre(Protocol protocol, string objects, DataTable table)
    {
        var type = scenario.Type(objects);
        var answer = await scenario.Records(protocol).ListAsync(type, new RecordQuery { Filter = cast.Ours(type) });
        var records = scenario.Good(answer).Records.ToDictionary(record => record["id"]!.ToString());
        scenario.ExpectEach(
        [
            new Expectation(records.Count == table.RowCount, $"{table.RowCount} {objects}", $"{records.Count} of them", answer.Exchange),
            .. table.Rows.SelectMany(row => row.Skip(1).Select(cell => Has(row["name"], cell.Key, cell.Value, records.GetValueOrDefault(cast.Id(row["name"])), answer.Exchange))),
        ]);
    }

    /// <summary>For good, or to be restored.</summary>
    [When(@"^(?!it )(\w+) is (deleted|destroyed) over (REST|GraphQL)$")]
    public async Task IsRemoved(string name, string action, Protocol protocol)
    {
        var records = scenario.Records(protocol);
        scenario.Good(action == "deleted"
            ? await records.DeleteAsync(cast.TypeOf(name), cast.Id(name))
            : await records.DestroyAsync(cast.TypeOf(name), cast.Id(name)));
    }

    private Expectation Has(string name, string word, string value, JsonObject? record, Exchange exchange)
    {
        var type = cast.TypeOf(name);
        var path = scenario.Path(type, word);
        var (expected, found) = (ValueOf(type, path, value), record is null ? null : CellValue.Get(record, path));
        return new Expectation(record is not null && JsonNode.DeepEquals(expected, found), $"{name}'s {word} {CellValue.Shown(expected)}", $"{word} {CellValue.Shown(found)}", exchange);
    }

    /// <summary>Names of records stand for their ids; a list in a field of lists.</summary>
    private JsonNode? ValueOf(ObjectModel type, string path, string value) =>
        FieldWords.Field(type, path).Field is { Relation: not null } && cast.Names.Contains(value)
            ? cast.Id(value)
            : CellValue.Read(type, path, cast.Marked(type, value));
}
