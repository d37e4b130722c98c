namespace ContractSuite.Cli.Doctor;

/// <summary>How something is that the doctor looked at.</summary>
internal enum Health
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>A run works, but not all of it or not as well as it could.</summary>
    Doubtful,

    /// <summary>A run cannot work; nothing behind this is looked at.</summary>
    Bad,
}
