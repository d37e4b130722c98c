using System.Globalization;
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
    private const string HeadersVariable = "TWENTY_HEADERS";

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

        return new WrittenTarget
        {
            BaseUrl = baseUrl,
            ApiKey = Variable(ApiKeyVariable) ?? throw Missing(ApiKeyVariable, BaseUrlVariable),
            AllowWrites = string.Equals(Variable("TWENTY_ALLOW_WRITES"), "true", StringComparison.OrdinalIgnoreCase),
            User = Variable("TWENTY_USER_EMAIL") is { } email && Variable("TWENTY_USER_PASSWORD") is { } password ? new UserSignIn(email, password) : null,
            OtherKeys = TargetSettings.OtherActors
                .Select(actor => (actor, Key: Variable($"TWENTY_{actor.ToUpperInvariant()}_API_KEY")))
                .Where(pair => pair.Key is not null)
                .ToDictionary(pair => pair.actor, pair => pair.Key!),
            RateLimit = Variable("TWENTY_RATE_LIMIT"),
            TimeoutSeconds = Variable("TWENTY_TIMEOUT_SECONDS") is { } seconds ? SecondsOf(seconds) : null,
            Proxy = Variable("TWENTY_PROXY"),
            CaCertificate = Variable("TWENTY_CA_CERTIFICATE"),
            ClientCertificate = Variable("TWENTY_CLIENT_CERTIFICATE"),
            ClientCertificatePassword = Variable("TWENTY_CLIENT_CERTIFICATE_PASSWORD"),
            Headers = Variable(HeadersVariable) is { } headers ? HeadersOf(headers) : [],
        }.Checked(folder, VariableOf, (value, _) => value);
    }

    /// <summary>
    /// Every target that there are settings for here, each once: the environment's and all of contractsuite.json whose variables
    /// are set. For a sweep, which has to find the key of whatever target a ledger names.
    /// </summary>
    public static IReadOnlyList<TargetSettings> ReadAll(IReadOnlyDictionary<string, string> environment, string folder)
    {
        var file = SuiteFile.Read(Path.Combine(folder, SuiteFile.Name), environment);
        var targets = new List<TargetSettings>();
        if (Read(environment, folder) is { } current)
            targets.Add(current);

        foreach (var name in file.Names)
        {
            try
            {
                targets.Add(file.Target(name));
            }
            catch (SettingsException)
            {
                // A target whose variables are not set here has no key here either.
            }
        }

        return targets;
    }

    /// <summary><c>baseUrl</c> → <c>TWENTY_BASE_URL</c>.</summary>
    private static string VariableOf(string setting) =>
        "TWENTY_" + string.Concat(setting.Select(letter => char.IsUpper(letter) ? $"_{letter}" : char.ToUpperInvariant(letter).ToString()));

    private static double SecondsOf(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        ? seconds
        : throw new SettingsException($"TWENTY_TIMEOUT_SECONDS is '{text}', expected seconds, such as 30.");

    /// <summary><c>Name: value</c>, several on lines of their own.</summary>
    private static Dictionary<string, string> HeadersOf(string text)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split(':', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } name, var value])
                throw new SettingsException($"{HeadersVariable} has a line without a colon, expected 'Name: value' on each line.");

            headers[name] = value;
        }

        return headers;
    }

    private static SettingsException Missing(string missing, string present) =>
        new($"{missing} is not set, but {present} is; expected both for a target, or neither for the sandbox. Set {missing} too.");
}
