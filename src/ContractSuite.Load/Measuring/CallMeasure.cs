namespace ContractSuite.Load.Measuring;

/// <summary>One call in figures, microseconds throughout.</summary>
/// <param name="Action">The index of its action.</param>
/// <param name="Latency">From the moment it was meant to begin to its answer.</param>
/// <param name="Service">From sending to its answer.</param>
internal readonly record struct CallMeasure(int Action, long Latency, long Service)
{
    /// <summary>The kind of error; null for a good answer.</summary>
    public string? Error { get; init; }

    public long? Connection { get; init; }

    public long? FirstByte { get; init; }

    public long? Body { get; init; }
}
