using System.Collections;
using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Records;

/// <summary>Records that are read when they are looked at.</summary>
internal sealed class LazyRecords(IReadOnlyList<StoredRecord> stored) : IReadOnlyList<JsonObject>
{
    public int Count => stored.Count;

    public JsonObject this[int index] => stored[index].Record;

    public IEnumerator<JsonObject> GetEnumerator() => stored.Select(record => record.Record).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
