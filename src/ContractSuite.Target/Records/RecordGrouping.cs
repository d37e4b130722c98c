using System.Text.Json.Nodes;

namespace ContractSuite.Target.Records;

/// <summary>How to group records (docs/twenty-2.21.0.md, section 4.6).</summary>
/// <param name="By">One-key objects: <c>{"employees":true}</c>, <c>{"address":{"addressCity":true}}</c>.</param>
/// <param name="Aggregates">Names such as <c>countNotEmptyId</c>, <c>sumEmployees</c>.</param>
/// <param name="Filter">Which records; null for all.</param>
public sealed record RecordGrouping(IReadOnlyList<JsonObject> By, IReadOnlyList<string> Aggregates, Filter? Filter = null)
{
    /// <summary>One-key objects: <c>{"employees":"DescNullsLast"}</c>, <c>{"aggregate":{"countNotEmptyId":"DescNullsLast"}}</c>; empty for the target's own order.</summary>
    public IReadOnlyList<JsonObject> Order { get; init; } = [];

    /// <summary>The most groups; null for the target's default of 50.</summary>
    public int? Limit { get; init; }
}
