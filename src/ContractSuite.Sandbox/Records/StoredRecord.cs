using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Records;

/// <summary>A record as it is kept: the bytes of its JSON, read only by whoever needs more than to pass it on. It never changes.</summary>
/// <param name="row">The row of its table.</param>
/// <param name="id">Its id.</param>
/// <param name="isDeleted">Whether it is soft-deleted.</param>
/// <param name="utf8">Its JSON.</param>
internal sealed class StoredRecord(long row, string id, bool isDeleted, byte[] utf8)
{
    private Pick? _picked;

    public long Row => row;

    public string Id => id;

    public bool IsDeleted => isDeleted;

    /// <summary>Its JSON.</summary>
    public ReadOnlyMemory<byte> Utf8 => utf8;

    /// <summary>Its cursor in the order of ids.</summary>
    public string Cursor => field ??= Cursors.OfId(id);

    /// <summary>A copy of the record, to be looked at and changed.</summary>
    public JsonObject Copy() => (JsonObject)JsonNode.Parse(utf8)!;

    /// <summary>What a selection picks of it; the last one is remembered, as the same document often asks again.</summary>
    /// <param name="selection">The selection, the same object each time.</param>
    /// <param name="write">Writes what is picked.</param>
    public ReadOnlyMemory<byte> Picked<T>(T selection, Func<T, ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> write)
        where T : class
    {
        var known = _picked;
        if (known?.Selection != (object)selection)
        {
            _picked = known = new Pick(selection, write(selection, utf8));
        }

        return known.Json;
    }

    private sealed record Pick(object Selection, ReadOnlyMemory<byte> Json);
}
