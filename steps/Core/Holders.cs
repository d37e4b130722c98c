using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Core;

/// <summary>
/// The records that records of other objects must belong to, one of each object: made when it is first needed, or where none is made up
/// one that is there.
/// </summary>
internal sealed class Holders(ScenarioRun scenario, IRecordApi records, IReadOnlyCollection<string> notMadeUp)
{
    private readonly Dictionary<string, string?> _ids = [];

    /// <summary>Sees to the records that those of an object must belong to.</summary>
    public async Task PrepareAsync(ObjectModel type)
    {
        foreach (var target in Needs(type).Select(need => need.Target).Where(target => !_ids.ContainsKey(target.Singular)))
        {
            _ids[target.Singular] = null;
            await PrepareAsync(target);
            var holder = notMadeUp.Contains(target.Singular)
                ? (await records.ListAsync(target, new RecordQuery { Limit = 1 })).Value?.Records is [var first, ..] ? first : null
                : (await records.CreateAsync(target, Made(target))).Value;
            _ids[target.Singular] = holder?["id"]?.ToString();
        }
    }

    /// <summary>The record, belonging to what it must belong to as far as that is there.</summary>
    public JsonObject Held(ObjectModel type, JsonObject record)
    {
        foreach (var (column, target) in Needs(type))
        {
            if (_ids.GetValueOrDefault(target.Singular) is { } id)
                record[column] = id;
        }

        return record;
    }

    private JsonObject Made(ObjectModel target)
    {
        var record = Held(target, SampleRecord.Of(target, scenario.Data, scenario.Mark));
        record["id"] = scenario.NewId();
        return record;
    }

    private IEnumerable<(string Column, ObjectModel Target)> Needs(ObjectModel type) => type.Fields
        .Where(field => field is { IsNullable: false, Relation: { JoinColumn: not null, TargetObject: not null } })
        .Select(field => (field.JoinColumn!, scenario.Model.Object(field.Relation!.TargetObject!)))
        .Where(need => need.Item2 is not null)
        .Select(need => (need.Item1, need.Item2!));
}
