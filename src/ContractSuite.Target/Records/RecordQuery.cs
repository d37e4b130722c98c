namespace ContractSuite.Target.Records;

/// <summary>Which records, in which order, how many: one value with a REST and a GraphQL rendering.</summary>
public sealed record RecordQuery
{
    /// <summary>Everything, in the default order (id ascending).</summary>
    public static RecordQuery All { get; } = new();

    /// <summary>Which records; null for all that are not soft-deleted.</summary>
    public Filter? Filter { get; init; }

    /// <summary>Keys of the order, the first the strongest; the target completes it with id ascending.</summary>
    public IReadOnlyList<OrderKey> Order { get; init; } = [];

    /// <summary>Records a page; null for the protocol's default (60 in REST, 200 in GraphQL).</summary>
    public int? Limit { get; init; }

    /// <summary>Start behind this cursor.</summary>
    public string? After { get; init; }

    /// <summary>End before this cursor.</summary>
    public string? Before { get; init; }

    /// <summary>0: ids of relations; 1: related records embedded.</summary>
    public int Depth { get; init; }
}
