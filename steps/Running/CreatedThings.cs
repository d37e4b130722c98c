using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Metadata;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Running;

/// <summary>What a scenario created and has not removed itself; removed in reverse order when it ends.</summary>
public sealed class CreatedThings(ScenarioRun scenario)
{
    private const int MostIdsInARequest = 60;

    private readonly List<(ObjectModel Type, string Id)> _records = [];
    private readonly List<string> _objects = [];
    private readonly List<(MetadataResource Resource, string Id)> _resources = [];

    /// <summary>Remembers a record.</summary>
    public void Add(ObjectModel type, string id) => _records.Add((type, id));

    /// <summary>Remembers records by their answers.</summary>
    public void Add(ObjectModel type, IEnumerable<JsonObject> records) => _records.AddRange(records.Select(record => (type, record["id"]!.ToString())));

    /// <summary>Remembers a custom object by its metadata id.</summary>
    public void AddObject(string id) => _objects.Add(id);

    /// <summary>Remembers a webhook, a view or a part of one by its id.</summary>
    public void Add(MetadataResource resource, string id) => _resources.Add((resource, id));

    /// <summary>Forgets a record that is gone for good.</summary>
    public void Forget(string id) => _records.RemoveAll(record => record.Id == id);

    /// <summary>Forgets a custom object that is gone.</summary>
    public void ForgetObject(string id) => _objects.Remove(id);

    /// <summary>Forgets a webhook, a view or a part of one that is gone.</summary>
    public void Forget(MetadataResource resource, string id) => _resources.Remove((resource, id));

    internal async Task RemoveAsync()
    {
        // Ids of one object go in one request: requests are what a target counts.
        foreach (var ofOneObject in Enumerable.Reverse(_records).GroupBy(record => record.Type, record => record.Id))
        {
            foreach (var ids in ofOneObject.Distinct().Chunk(MostIdsInARequest))
            {
                var filter = new Filter.Comparison("id", "in", new JsonArray([.. ids.Select(id => JsonValue.Create(id))]));
                await scenario.Records(Protocol.Rest).DestroyManyAsync(ofOneObject.Key, filter);
            }
        }

        foreach (var (resource, id) in Enumerable.Reverse(_resources))
        {
            await scenario.Metadata(Protocol.GraphQL).DeleteAsync(resource, id);
        }

        foreach (var id in Enumerable.Reverse(_objects))
        {
            await scenario.Metadata(Protocol.Rest).DeleteObjectAsync(id);
        }

        if (_objects.Count > 0)
            await scenario.RefreshAsync();

        _records.Clear();
        _objects.Clear();
        _resources.Clear();
    }
}
