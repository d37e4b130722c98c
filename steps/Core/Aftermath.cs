using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Core;

/// <summary>
/// What became of the records that the scenario calls by name. Steps that look at it one after the other share one list, as each request
/// counts against the target's rate limit; it is asked for again as soon as anything else was asked of the target.
/// </summary>
public sealed class Aftermath(ScenarioRun scenario, Cast cast)
{
    private (string Object, long Sent) _when;
    private IReadOnlyList<JsonObject> _records = [];

    /// <summary>All records of an object, the deleted too; without those that are gone for good.</summary>
    public async Task<IReadOnlyList<JsonObject>> LookAsync(ObjectModel type)
    {
        if (_when == (type.Singular, scenario.Sent))
            return _records;

        var all = new Filter.Comparison("id", "in", new JsonArray([.. cast.IdsOf(type).Values.Select(id => JsonValue.Create(id))]));
        var deletedOrNot = new Filter.Or([new Filter.Comparison("deletedAt", "is", "NULL"), new Filter.Comparison("deletedAt", "is", "NOT_NULL")]);
        _records = scenario.Good(await (await scenario.AsideAsync()).ListAsync(type, new RecordQuery { Filter = new Filter.And([all, deletedOrNot]) })).Records;
        _when = (type.Singular, scenario.Sent);
        return _records;
    }

    /// <summary>One of them; null where it is gone for good.</summary>
    public async Task<JsonObject?> LookAtAsync(string name) =>
        (await LookAsync(cast.TypeOf(name))).FirstOrDefault(record => record["id"]?.ToString() == cast.Id(name));
}
