using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>Gives new records the ids that the recorded ones had, so that orders by id come out the same.</summary>
internal sealed class RecordedIds
{
    private readonly Queue<Guid> _next = new();
    private int _unseen;

    /// <summary>
    /// The next id: a recorded one, else one that comes last where lists go by id descending, as definitions do, and before every
    /// recorded one where they ascend.
    /// </summary>
    public Guid Next() => _next.TryDequeue(out var id) ? id : Guid.Parse($"00000000-0000-4000-9000-{Interlocked.Increment(ref _unseen):000000000000}");

    /// <summary>Takes the ids of what an exchange created.</summary>
    public void Expect(Recording recording)
    {
        _next.Clear();
        if (!recording.IsGood || recording.Body!["data"] is not JsonObject data)
            return;

        foreach (var created in data.Where(property => property.Key.StartsWith("create", StringComparison.Ordinal)).Select(property => property.Value))
        {
            foreach (var record in created as JsonArray ?? [created?.DeepClone()])
            {
                if (Guid.TryParse(record?["id"]?.ToString(), out var id))
                {
                    _next.Enqueue(id);
                }
            }
        }
    }
}
