using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Records;

/// <summary>A record as it is kept: the bytes of its JSON, read only by whoever needs more than to pass it on.</summary>
internal sealed class StoredRecord(byte[] utf8)
{
    /// <summary>Its JSON.</summary>
    public ReadOnlyMemory<byte> Utf8 => utf8;

    /// <summary>The record, to be looked at and changed.</summary>
    public JsonObject Record => field ??= (JsonObject)JsonNode.Parse(utf8)!;

    /// <summary>The record as a node that is written as it is kept (a list of 60 then takes a third of the time).</summary>
    public JsonNode Raw() => new RawJson(utf8).Node();
}
