namespace ContractSuite.Cli;

/// <summary>What the process says to its caller; documented in the README and in <c>contractsuite --help</c>.</summary>
public enum ExitCode
{
    /// <summary>The contract is kept.</summary>
    Kept = 0,

    /// <summary>The contract is broken: a scenario failed or a finding counts.</summary>
    Broken = 1,

    /// <summary>The command line, the settings or a file of the suite is wrong.</summary>
    Usage = 2,

    /// <summary>The target cannot be used: no connection, not Twenty, a key that is refused.</summary>
    TargetUnusable = 3,

    /// <summary>The program itself is at fault; what it met stands on the error stream, without secrets.</summary>
    Fault = 70,

    /// <summary>Stopped by Ctrl-C or SIGTERM, after clean-up.</summary>
    Interrupted = 130,
}
