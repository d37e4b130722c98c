using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.Storage;

/// <summary>Definitions of one kind (views, webhooks, roles …): JSON objects with an id, kept in the database as one document.</summary>
/// <param name="database">Where they are kept.</param>
/// <param name="name">The document's name.</param>
/// <param name="time">The clock that stamps them.</param>
internal sealed class KeptList(Database database, string name, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly List<JsonObject> _items = [.. (JsonNode.Parse(database.Document(name) ?? "[]") as JsonArray)!.Select(item => (JsonObject)item!.DeepClone())];

    /// <summary>Copies of all, in the order in which they were made.</summary>
    public IReadOnlyList<JsonObject> All()
    {
        lock (_lock)
        {
            return [.. _items.Select(item => (JsonObject)item.DeepClone())];
        }
    }

    /// <summary>A copy of the one of that id; null when there is none.</summary>
    public JsonObject? Find(string id)
    {
        lock (_lock)
        {
            return Item(id)?.DeepClone() as JsonObject;
        }
    }

    /// <summary>Adds one, stamped; without an id it gets one. Answers with a copy.</summary>
    public JsonObject Add(JsonObject item)
    {
        var now = Wire.Time(time.GetUtcNow());
        var added = new JsonObject { ["id"] = item["id"]?.ToString() ?? Guid.NewGuid().ToString() };
        foreach (var (property, value) in item.Where(property => property.Key != "id"))
        {
            added[property] = value?.DeepClone();
        }

        added["createdAt"] = now;
        added["updatedAt"] = now;
        lock (_lock)
        {
            _items.Add(added);
            Keep();
            return (JsonObject)added.DeepClone();
        }
    }

    /// <summary>Lays changes over the one of that id. Answers with a copy; null when there is none.</summary>
    public JsonObject? Change(string id, IEnumerable<KeyValuePair<string, JsonNode?>> changes)
    {
        lock (_lock)
        {
            if (Item(id) is not { } item)
                return null;

            foreach (var (property, value) in changes)
            {
                item[property] = value?.DeepClone();
            }

            item["updatedAt"] = Wire.Time(time.GetUtcNow());
            Keep();
            return (JsonObject)item.DeepClone();
        }
    }

    /// <summary>Removes those for which something holds, and tells how many.</summary>
    public int RemoveAll(Predicate<JsonObject> holds)
    {
        lock (_lock)
        {
            var removed = _items.RemoveAll(holds);
            Keep();
            return removed;
        }
    }

    private JsonObject? Item(string id) => _items.FirstOrDefault(item => item["id"]!.ToString() == id);

    private void Keep() => database.Keep(name, new JsonArray([.. _items.Select(item => item.DeepClone())]).ToJsonString());
}
