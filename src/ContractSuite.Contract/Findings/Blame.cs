namespace ContractSuite.Contract.Findings;

/// <summary>The verdict of three: authored contract, published specification, observed answer.</summary>
public enum Blame
{
    /// <summary>The server breaks the contract.</summary>
    Server,

    /// <summary>The published specification is wrong about a server that keeps the contract.</summary>
    Specification,

    /// <summary>Neither contract nor specification has spoken of this.</summary>
    Undocumented,
}
