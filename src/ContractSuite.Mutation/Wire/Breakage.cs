namespace ContractSuite.Mutation.Wire;

/// <summary>What becomes of the connection that carries an answer.</summary>
public enum Breakage
{
    /// <summary>Nothing: it is whole.</summary>
    None,

    /// <summary>It is reset before the headers.</summary>
    Reset,

    /// <summary>It ends in the middle of the body.</summary>
    CutBody,
}
