using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Records with names, from tables: one batch for each.</summary>
[Binding]
public sealed class CastSteps(ScenarioRun scenario, FeatureScope feature, Cast cast)
{
    /// <summary>A row each; the column <c>name</c> is what the scenario calls the record, other names in cells are records before.</summary>
    [Given("these {word}:")]
    public async Task These(string objects, DataTable table)
    {
        var type = scenario.Type(objects);
        Enter(type, await AddAsync(type, table));
    }

    /// <summary>Likewise, of records that the scenario leaves as they are: made once for all scenarios of the feature that have the same table.</summary>
    [Given("the workspace has these {word}:")]
    public async Task TheWorkspaceHas(string objects, DataTable table)
    {
        var type = scenario.Type(objects);
        var shared = await feature.ShareAsync($"{type.Plural} {table} {string.Join(' ', cast.Names.Select(cast.Id))}", async (mark, _) =>
        {
            cast.Bear(type, mark);
            return new SharedRecords(mark, await AddAsync(type, table));
        });
        cast.Bear(type, shared.Mark);
        Enter(type, shared.Records);
    }

    private async Task<IReadOnlyList<JsonObject>> AddAsync(ObjectModel type, DataTable table) => scenario.Good(
        await scenario.Records(Protocol.Rest).CreateManyAsync(type, [.. table.Rows.Select(row => cast.Values(type, row["name"], row))]));

    private void Enter(ObjectModel type, IReadOnlyList<JsonObject> records)
    {
        foreach (var record in records)
        {
            cast.Enter(type, record);
        }
    }
}
