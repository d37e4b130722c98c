namespace ContractSuite.Reporting.Diff;

/// <summary>What a difference does to a client that works with the older side.</summary>
public enum Impact
{
    /// <summary>A correct client stops working.</summary>
    Breaking,

    /// <summary>A client may stop working, as it relied on what was true but not promised.</summary>
    Risky,

    /// <summary>No correct client notices.</summary>
    Harmless,
}
