using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Records;

/// <summary>One page of records.</summary>
/// <param name="Records">In order.</param>
/// <param name="Cursors">One for each record.</param>
/// <param name="TotalCount">How many match in all; of no account where nobody asked (<see cref="RecordSelection.IsCounted"/>).</param>
/// <param name="HasNextPage">Whether more follow.</param>
/// <param name="HasPreviousPage">Whether some come before.</param>
internal sealed record RecordSlice(
    IReadOnlyList<JsonObject> Records,
    IReadOnlyList<string> Cursors,
    long TotalCount,
    bool HasNextPage,
    bool HasPreviousPage)
{
    /// <summary>The same records as they are kept; null where the caller may not see the whole of them.</summary>
    public IReadOnlyList<StoredRecord>? Whole { get; init; }

    /// <summary>Whether the page names its cursors the wrong way round (<see cref="FaceDifferences.BackwardCursorsAreSwapped"/>).</summary>
    public bool IsSwapped { get; init; }

    /// <summary>What a selection picks of the record at a place (<see cref="StoredRecord.Picked{T}"/>).</summary>
    public ReadOnlyMemory<byte> Picked<T>(int place, T selection, Func<T, ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> write)
        where T : class =>
        Whole is { } whole ? whole[place].Picked(selection, write) : write(selection, JsonSerializer.SerializeToUtf8Bytes(Records[place], WireJson.Options));

    /// <summary>What both protocols tell of a page.</summary>
    public JsonObject PageInfo() => new()
    {
        ["startCursor"] = Cursors.Count > 0 ? Cursors[IsSwapped ? ^1 : 0] : null,
        ["endCursor"] = Cursors.Count > 0 ? Cursors[IsSwapped ? 0 : ^1] : null,
        ["hasNextPage"] = HasNextPage,
        ["hasPreviousPage"] = HasPreviousPage,
    };
}
