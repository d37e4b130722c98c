using System.Text.Json.Nodes;

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

    /// <summary>The id that alone is asked for, written as ids are kept; null where more is asked than whether there is such a record.</summary>
    public string? OnlyId =>
        this is { Order.Count: 0, Limit: > 0, After: null, Before: null, Offset: 0 }
        && (Condition is Condition.And { Parts: [var only] } ? only : Condition) is Condition.Comparison { Path: ["id"], Operator: "eq", Value: JsonValue value }
        && value.TryGetValue<string>(out var text)
        && Guid.TryParseExact(text, "D", out var id)
        && id.ToString() == text ? text : null;
}
