namespace ContractSuite.Contract.Coverage;

/// <summary>How far a run came with a published operation.</summary>
public enum Reach
{
    /// <summary>It was answered well.</summary>
    Reached,

    /// <summary>No run is expected to reach it, for a reason that <c>schemas/left-out.yaml</c> tells.</summary>
    LeftOut,

    /// <summary>It was not called, or only refused.</summary>
    NotReached,
}
