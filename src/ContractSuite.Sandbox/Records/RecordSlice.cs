using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Records;

/// <summary>One page of records.</summary>
/// <param name="Records">In order.</param>
/// <param name="Cursors">One for each record.</param>
/// <param name="TotalCount">How many match in all.</param>
/// <param name="HasNextPage">Whether more follow.</param>
/// <param name="HasPreviousPage">Whether some come before.</param>
internal sealed record RecordSlice(
    IReadOnlyList<JsonObject> Records,
    IReadOnlyList<string> Cursors,
    long TotalCount,
    bool HasNextPage,
    bool HasPreviousPage);
