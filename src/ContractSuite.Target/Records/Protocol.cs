namespace ContractSuite.Target.Records;

/// <summary>The two ways in to the same data.</summary>
public enum Protocol
{
    /// <summary>Resources and methods.</summary>
    Rest,

    /// <summary>Queries and mutations.</summary>
    GraphQL,
}
