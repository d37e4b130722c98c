using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Records.Grouping;

/// <summary>Which groups of which records, and what of each.</summary>
internal sealed record GroupRequest
{
    /// <summary>One-key objects: <c>{"address":{"addressCity":true}}</c>.</summary>
    public required JsonArray GroupBy { get; init; }

    /// <summary>Which records.</summary>
    public Condition Condition { get; init; } = Condition.Always;

    /// <summary>Names of aggregates.</summary>
    public IReadOnlyList<string> Aggregates { get; init; } = [];

    /// <summary>By dimensions or by <c>{"aggregate":{…}}</c>.</summary>
    public IReadOnlyList<JsonObject> Order { get; init; } = [];

    /// <summary>How many groups at the most; 0 for all.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Whether each group brings some of its records.</summary>
    public bool WithRecords { get; init; }

    /// <summary>The order of those.</summary>
    public IReadOnlyList<SortKey> OrderOfRecords { get; init; } = [];

    /// <summary>How many of a group's records to leave out first.</summary>
    public int OffsetOfRecords { get; init; }
}
