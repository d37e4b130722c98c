namespace ContractSuite.Reporting.Diff;

/// <summary>Which way a schema's values go, seen from the client.</summary>
internal enum Direction
{
    /// <summary>In requests: what is accepted may only widen.</summary>
    Sent,

    /// <summary>In answers: what comes may only narrow.</summary>
    Received,
}
