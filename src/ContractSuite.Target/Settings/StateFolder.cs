namespace ContractSuite.Target.Settings;

/// <summary>Where a user's machine keeps what must outlive a run: the ledgers.</summary>
public static class StateFolder
{
    /// <summary>The variable that names another folder.</summary>
    public const string Variable = "CONTRACTSUITE_STATE";

    /// <summary>
    /// CONTRACTSUITE_STATE where it is set; else <c>contractsuite</c> in XDG_STATE_HOME, in ~/.local/state, or on Windows in the
    /// local application data.
    /// </summary>
    public static string Of(IReadOnlyDictionary<string, string> environment)
    {
        if (environment.GetValueOrDefault(Variable) is { Length: > 0 } named)
            return named;

        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "contractsuite");

        return environment.GetValueOrDefault("XDG_STATE_HOME") is { Length: > 0 } state
            ? Path.Combine(state, "contractsuite")
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state", "contractsuite");
    }
}
