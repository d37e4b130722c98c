namespace ContractSuite.Sandbox.Records;

/// <summary>Which page of which records.</summary>
internal sealed record RecordSelection
{
    /// <summary>Which records.</summary>
    public Condition Condition { get; init; } = Condition.Always;

    /// <summary>Keys in their weight; id ascending completes them.</summary>
    public IReadOnlyList<SortKey> Order { get; init; } = [];

    /// <summary>How many at the most.</summary>
    public required int Limit { get; init; }

    /// <summary>Start behind this cursor.</summary>
    public string? After { get; init; }

    /// <summary>End before this cursor.</summary>
    public string? Before { get; init; }

    /// <summary>Without a cursor: the last records rather than the first.</summary>
    public bool FromTheEnd { get; init; }

    /// <summary>Leave out this many first (GraphQL only).</summary>
    public int Offset { get; init; }

    /// <summary>Whether it is asked how many match in all; counting reads every one of them.</summary>
    public bool IsCounted { get; init; } = true;
}
