using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Records with names, from tables: at most one batch for each.</summary>
[Binding]
public sealed class CastSteps(ScenarioRun scenario, FeatureScope feature, Cast cast)
{
    /// <summary>A row each; the column <c>name</c> is what the scenario calls the record, other names in cells are records before.</summary>
    [Given("these {word}:")]
    public async Task These(string objects, DataTable table)
    {
        var type = scenario.Type(objects);
        // What belongs to this scenario's own records or objects cannot be made for another.
        Enter(type, cast.Names.Any() || scenario.IsOwn(type)
            ? (await AddAsync(type, table, [cast.MarkOf(type)]))[0]
            : await feature.TakeAsync($"{type.Plural} {table}", (marks, _) => AddAsync(type, table, marks)));
    }

    /// <summary>Likewise, of records that the scenario leaves as they are: made once for all scenarios of the feature that have the same table.</summary>
    [Given("the workspace has these {word}:")]
    public async Task TheWorkspaceHas(string objects, DataTable table)
    {
        var type = scenario.Type(objects);
        Enter(type, await feature.ShareAsync(
            $"{type.Plural} {table} {string.Join(' ', cast.Names.Select(cast.Id))}",
            async (mark, _) => (await AddAsync(type, table, [mark]))[0]));
    }

    private Task<IReadOnlyList<MadeRecords>> AddAsync(ObjectModel type, DataTable table, IReadOnlyList<string> marks) => MadeRecords.OfAsync(scenario, type, marks, mark =>
    {
        cast.Bear(type, mark);
        return [.. table.Rows.Select(row => cast.Values(type, row["name"], row))];
    });

    private void Enter(ObjectModel type, MadeRecords made)
    {
        cast.Bear(type, made.Mark);
        foreach (var record in made.Records)
        {
            cast.Enter(type, record);
        }
    }
}
