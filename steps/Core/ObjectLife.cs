using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Core;

/// <summary>
/// Calls every operation that the target publishes for an object, in an order that a record can live through, with values made from
/// its fields. What one call makes the next ones use; what is left at the end, the scenario removes.
/// </summary>
internal sealed class ObjectLife(ScenarioRun scenario, ObjectModel type, IRecordApi records, Holders holders)
{
    private readonly List<SurveyedCall> _calls = [];

    /// <summary>The calls made, in order.</summary>
    public async Task<IReadOnlyList<SurveyedCall>> LiveAsync()
    {
        await holders.PrepareAsync(type);
        var record = Note("add", await records.CreateAsync(type, New()));
        if (record is null)
        {
            Note("list", await records.ListAsync(type, new RecordQuery { Limit = 1 }));
            return _calls;
        }

        var id = record["id"]!.ToString();
        Note("read", await records.ReadAsync(type, id));
        Note("list", await records.ListAsync(type, new RecordQuery { Filter = Only(id), Limit = 1, Depth = 1 }));
        Note("change", await records.UpdateAsync(type, id, Sample()));
        Note("add or update", await records.UpsertAsync(type, new JsonObject { ["id"] = id }));
        var two = Note("add many", await records.CreateManyAsync(type, [New(), New()])) ?? [];
        Filter both = new Filter.Comparison("id", "in", new JsonArray([.. two.Select(one => one["id"]!.DeepClone())]));
        if (two.Count > 0)
            await LiveTogetherAsync(both, [.. two.Select(one => one["id"]!.ToString())]);

        Note("delete", await records.DeleteAsync(type, id));
        Note("restore", await records.RestoreAsync(type, id));
        if (scenario.Offers($"{type.GraphQLPlural}GroupBy"))
            Note("group", await records.GroupAsync(type, new RecordGrouping([ByYear()], ["countNotEmptyId"], Only(id))));
        Note("destroy", await records.DestroyAsync(type, id));
        return _calls;
    }

    /// <summary>A grouping that every object has.</summary>
    internal static JsonObject ByYear() => new() { ["createdAt"] = new JsonObject { ["granularity"] = "YEAR", ["timeZone"] = "UTC" } };

    private static Filter Only(string id) => new Filter.Comparison("id", "eq", id);

    private async Task LiveTogetherAsync(Filter both, IReadOnlyList<string> ids)
    {
        Note("change many", await records.UpdateManyAsync(type, both, Plain()));
        // REST publishes twins of every object, those without criteria having none; GraphQL of those alone that have criteria.
        if (records.Protocol is Protocol.Rest ? scenario.HasAddress($"/{type.Plural}/duplicates") : scenario.Offers($"{type.GraphQLSingular}Duplicates"))
            Note("find duplicates", await records.FindDuplicatesAsync(type, ids));
        if (scenario.Offers($"merge{Names.Capital(type.GraphQLPlural)}"))
            Note("merge", await records.MergeAsync(type, new RecordMerge(ids, PriorityIndex: 0)));
        Note("delete many", await records.DeleteManyAsync(type, both));
        Note("restore many", await records.RestoreManyAsync(type, both));
        Note("destroy many", await records.DestroyManyAsync(type, both));
    }

    private JsonObject Sample() => SampleRecord.Of(type, scenario.Data, scenario.Mark + scenario.Data.Random.AlphaNumeric(4).ToLowerInvariant());

    /// <summary>With a number of our own where no text bears the mark, so that it is found when the answer is lost.</summary>
    private JsonObject New()
    {
        var sample = holders.Held(type, Sample());
        if (!sample.ToJsonString().Contains(scenario.Marker, StringComparison.Ordinal))
            sample["id"] = scenario.NewId();

        return sample;
    }

    /// <summary>The same for several records, so nothing that is unique in them.</summary>
    private JsonObject Plain() => new(Sample()
        .Where(value => type.Field(value.Key)!.Type is not (FieldType.Emails or FieldType.Links or FieldType.Uuid) && !type.Field(value.Key)!.IsUnique)
        .Select(value => KeyValuePair.Create(value.Key, value.Value?.DeepClone())));

    private T? Note<T>(string operation, Answer<T> answer)
        where T : class
    {
        _calls.Add(new SurveyedCall(type, operation, answer.Refusal, answer.Exchange));
        return answer.Value;
    }
}
