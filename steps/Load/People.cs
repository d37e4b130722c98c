using System.Text.Json.Nodes;
using Bogus;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Steps.Load;

/// <summary>The people that a workload finds in the workspace, and those that it makes up: the same for the same seed.</summary>
internal sealed class People(ObjectModel type, int seed, string marker)
{
    private readonly List<(string Id, string LastName)> _known = [];

    /// <summary>The object.</summary>
    public ObjectModel Type => type;

    /// <summary>How many are in the workspace before the load.</summary>
    public int Count => _known.Count;

    /// <summary>Made-up values of the n-th person; in any order, from several threads.</summary>
    public JsonObject MadeUp(long number)
    {
        var data = new Faker { Random = new Randomizer(unchecked((seed * 31) + (int)number)) };
        return SampleRecord.Of(type, data, $"{number}.{marker}");
    }

    /// <summary>Remembers some of the workspace.</summary>
    public void Add(IEnumerable<JsonObject> records)
    {
        lock (_known)
        {
            _known.AddRange(records.Select(record => (record["id"]!.ToString(), record["name"]?["lastName"]?.ToString() ?? "")));
        }
    }

    /// <summary>One of the workspace, by the number of a call: spread evenly over all.</summary>
    public (string Id, string LastName) Pick(long number) => _known[(int)(unchecked((ulong)number * 0x9E3779B97F4A7C15) % (ulong)_known.Count)];
}
