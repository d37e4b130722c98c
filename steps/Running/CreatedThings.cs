using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Running;

/// <summary>What a scenario created and has not removed itself; removed in reverse order when it ends.</summary>
public sealed class CreatedThings(ScenarioRun scenario)
{
    private readonly List<(ObjectModel Type, string Id)> _records = [];
    private readonly List<string> _objects = [];

    /// <summary>Remembers a record.</summary>
    public void Add(ObjectModel type, string id) => _records.Add((type, id));

    /// <summary>Remembers records by their answers.</summary>
    public void Add(ObjectModel type, IEnumerable<JsonObject> records) => _records.AddRange(records.Select(record => (type, record["id"]!.ToString())));

    /// <summary>Remembers a custom object by its metadata id.</summary>
    public void AddObject(string id) => _objects.Add(id);

    /// <summary>Forgets a record that is gone for good.</summary>
    public void Forget(string id) => _records.RemoveAll(record => record.Id == id);

    /// <summary>Forgets a custom object that is gone.</summary>
    public void ForgetObject(string id) => _objects.Remove(id);

    internal async Task RemoveAsync()
    {
        foreach (var (type, id) in Enumerable.Reverse(_records))
        {
            await scenario.Records(Protocol.Rest).DestroyAsync(type, id);
        }

        foreach (var id in Enumerable.Reverse(_objects))
        {
            await scenario.Metadata(Protocol.Rest).DeleteObjectAsync(id);
        }

        if (_objects.Count > 0)
            await scenario.RefreshAsync();

        _records.Clear();
        _objects.Clear();
    }
}
