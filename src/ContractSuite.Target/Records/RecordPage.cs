using System.Text.Json.Nodes;

namespace ContractSuite.Target.Records;

/// <summary>One page of a list, the same from both protocols: relations as arrays, no edges.</summary>
/// <param name="Records">In the order answered.</param>
/// <param name="TotalCount">How many match the filter in all; null when the answer does not say.</param>
/// <param name="StartCursor">Of the first record; null on an empty page.</param>
/// <param name="EndCursor">Of the last record; null on an empty page.</param>
/// <param name="HasNextPage">Whether more follow.</param>
/// <param name="HasPreviousPage">Whether some come before.</param>
public sealed record RecordPage(
    IReadOnlyList<JsonObject> Records,
    long? TotalCount,
    string? StartCursor,
    string? EndCursor,
    bool HasNextPage,
    bool HasPreviousPage);
