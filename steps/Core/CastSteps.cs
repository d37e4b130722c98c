using ContractSuite.Steps.Running;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Records with names, from tables: one batch for each.</summary>
[Binding]
public sealed class CastSteps(ScenarioRun scenario, Cast cast)
{
    /// <summary>A row each; the column <c>name</c> is what the scenario calls the record, other names in cells are records before.</summary>
    [Given("these {word}:")]
    public async Task These(string objects, DataTable table)
    {
        var type = scenario.Type(objects);
        var values = table.Rows.Select(row => cast.Values(type, row["name"], row)).ToList();
        foreach (var record in scenario.Good(await scenario.Records(Protocol.Rest).CreateManyAsync(type, values)))
        {
            cast.Enter(type, record);
        }
    }
}
