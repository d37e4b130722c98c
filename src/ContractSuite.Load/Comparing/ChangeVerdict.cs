namespace ContractSuite.Load.Comparing;

/// <summary>What can be said of a change.</summary>
public enum ChangeVerdict
{
    /// <summary>One of the runs is too short to say how much it varies.</summary>
    TooLittleData,

    /// <summary>The change may be chance: its interval of confidence includes none.</summary>
    NoDifference,

    /// <summary>Slower, with 95 % confidence.</summary>
    Slower,

    /// <summary>Faster, with 95 % confidence.</summary>
    Faster,
}
