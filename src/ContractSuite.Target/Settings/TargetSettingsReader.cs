using ContractSuite.Target.Access;

namespace ContractSuite.Target.Settings;

/// <summary>
/// Finds out which target is meant: the environment over runsettings.xml over contractsuite.json. <c>dotnet test</c> puts the
/// variables of runsettings.xml into the environment; where it is not in play they are read from the file.
/// </summary>
public static class TargetSettingsReader
{
    private const string BaseUrlVariable = "TWENTY_BASE_URL";
    private const string ApiKeyVariable = "TWENTY_API_KEY";

    private static readonly string[] OtherActors = ["restricted", "expired", "revoked", "second"];

    /// <summary>
    /// The settings, or null when none are made and the sandbox is meant. Throws <see cref="SettingsException"/>.
    /// </summary>
    /// <param name="environment">The variables of the process.</param>
    /// <param name="folder">Where runsettings.xml and contractsuite.json are looked for.</param>
    /// <param name="target">A target named in contractsuite.json; null for the environment's.</param>
    public static TargetSettings? Read(IReadOnlyDictionary<string, string> environment, string folder, string? target = null)
    {
        var file = SuiteFile.Read(Path.Combine(folder, SuiteFile.Name), environment);
        if (target is not null)
            return file.Target(target);

        var runSettings = RunSettingsFile.Variables(Path.Combine(folder, RunSettingsFile.Name));
        string? Variable(string name) =>
            environment.GetValueOrDefault(name) is { Length: > 0 } own ? own : runSettings.GetValueOrDefault(name) is { Length: > 0 } shared ? shared : null;

        if (Variable(BaseUrlVariable) is not { } baseUrl)
            return Variable(ApiKeyVariable) is null ? file.DefaultTarget : throw Missing(BaseUrlVariable, ApiKeyVariable);

        return new TargetSettings
        {
            BaseUrl = BaseUrl.Parse(baseUrl, BaseUrlVariable),
            ApiKey = Variable(ApiKeyVariable) ?? throw Missing(ApiKeyVariable, BaseUrlVariable),
            AllowWrites = string.Equals(Variable("TWENTY_ALLOW_WRITES"), "true", StringComparison.OrdinalIgnoreCase),
            User = Variable("TWENTY_USER_EMAIL") is { } email && Variable("TWENTY_USER_PASSWORD") is { } password ? new UserSignIn(email, password) : null,
            OtherKeys = OtherActors
                .Select(actor => (actor, Key: Variable($"TWENTY_{actor.ToUpperInvariant()}_API_KEY")))
                .Where(pair => pair.Key is not null)
                .ToDictionary(pair => pair.actor, pair => pair.Key!),
        };
    }

    private static SettingsException Missing(string missing, string present) =>
        new($"{missing} is not set, but {present} is; expected both for a target, or neither for the sandbox. Set {missing} too.");
}
