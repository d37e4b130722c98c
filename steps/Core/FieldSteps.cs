using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Steps.Words;
using ContractSuite.Target.Discovery;
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
        scenario.ExpectEach([.. table.Rows.Select(row =>
        {
            var path = scenario.Path(type, row["field"]);
            var (expected, found) = (ValueOf(type, path, row["value"]), CellValue.Get(record, path));
            return new Expectation(
                JsonNode.DeepEquals(expected, found),
                $"{name}'s {row["field"]} {CellValue.Shown(expected)}",
                $"{row["field"]} {CellValue.Shown(found)}",
                answer.Exchange);
        })]);
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

    /// <summary>Names of records stand for their ids; a list in a field of lists.</summary>
    private JsonNode? ValueOf(ObjectModel type, string path, string value) =>
        FieldWords.Field(type, path).Field is { Relation: not null } && cast.Names.Contains(value)
            ? cast.Id(value)
            : CellValue.Read(type, path, cast.Marked(type, value));
}
