using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Records;

/// <summary>How to group, as the API takes it (docs/twenty-2.21.0.md, section 4.6).</summary>
public sealed record RecordGrouping
{
    /// <summary>One-key objects.</summary>
    public required IReadOnlyList<JsonObject> By { get; init; }

    /// <summary>Names of aggregates.</summary>
    public IReadOnlyList<string> Aggregates { get; init; } = [];

    /// <summary>Which records.</summary>
    public Condition Condition { get; init; } = Condition.Always;

    /// <summary>Orders of groups, as sent.</summary>
    public IReadOnlyList<JsonObject> Order { get; init; } = [];

    /// <summary>How many groups; 0 for all.</summary>
    public int Limit { get; init; } = 50;
}
