using System.Globalization;
using ContractSuite.Target.Access;
using ContractSuite.Target.Pacing;

namespace ContractSuite.Target.Settings;

/// <summary>
/// A target as somebody wrote it, in contractsuite.json or in variables, before it is checked. All is text; relative paths are
/// below the folder of the settings.
/// </summary>
internal sealed record WrittenTarget
{
    public string? BaseUrl { get; init; }

    public string? ApiKey { get; init; }

    public bool AllowWrites { get; init; }

    public Dictionary<string, string> OtherKeys { get; init; } = [];

    public UserSignIn? User { get; init; }

    public string? RateLimit { get; init; }

    public double? TimeoutSeconds { get; init; }

    public string? Proxy { get; init; }

    public string? CaCertificate { get; init; }

    public string? ClientCertificate { get; init; }

    public string? ClientCertificatePassword { get; init; }

    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>The settings. Throws <see cref="SettingsException"/>.</summary>
    /// <param name="folder">Where relative paths begin.</param>
    /// <param name="name">How the user calls a setting: <c>baseUrl</c> → <c>staging.baseUrl</c> or <c>TWENTY_BASE_URL</c>.</param>
    /// <param name="expand">Fills in <c>${VARIABLE}</c>, given the value and the setting's name.</param>
    public TargetSettings Checked(string folder, Func<string, string> name, Func<string, string, string> expand)
    {
        string? Text(string? value, string setting) => string.IsNullOrEmpty(value) ? null : expand(value, name(setting));
        string? File(string? value, string setting) => Text(value, setting) is { } path ? Path.GetFullPath(path, folder) : null;
        Dictionary<string, string> Table(Dictionary<string, string> values, string setting) =>
            values.ToDictionary(pair => pair.Key, pair => expand(pair.Value, name($"{setting}.{pair.Key}")));

        return new TargetSettings
        {
            BaseUrl = Settings.BaseUrl.Parse(Text(BaseUrl, "baseUrl") ?? throw Missing(name("baseUrl")), name("baseUrl")),
            ApiKey = Text(ApiKey, "apiKey") ?? throw Missing(name("apiKey")),
            AllowWrites = AllowWrites,
            OtherKeys = Table(OtherKeys, "otherKeys"),
            User = User is { } user ? new UserSignIn(expand(user.Email, name("user.email")), expand(user.Password, name("user.password"))) : null,
            RateLimit = Text(RateLimit, "rateLimit") is { } limit ? LimitOf(limit, name("rateLimit")) : null,
            RequestTimeout = TimeoutSeconds is { } seconds ? TimeoutOf(seconds, name("timeoutSeconds")) : TargetSettings.DefaultTimeout,
            Proxy = Text(Proxy, "proxy") is { } proxy ? ProxyOf(proxy, name("proxy")) : null,
            CaCertificate = File(CaCertificate, "caCertificate"),
            ClientCertificate = File(ClientCertificate, "clientCertificate"),
            ClientCertificatePassword = Text(ClientCertificatePassword, "clientCertificatePassword"),
            Headers = Table(Headers, "headers"),
        };
    }

    private static RateLimit LimitOf(string text, string setting) => Pacing.RateLimit.Parse(text)
        ?? throw new SettingsException($"{setting} is '{text}', expected requests and seconds with a slash between, such as 100/60.");

    private static TimeSpan TimeoutOf(double seconds, string setting) => seconds > 0
        ? TimeSpan.FromSeconds(seconds)
        : throw new SettingsException(string.Create(CultureInfo.InvariantCulture, $"{setting} is {seconds}, expected seconds, more than 0, such as 30."));

    private static Uri ProxyOf(string text, string setting) => Uri.TryCreate(text, UriKind.Absolute, out var proxy) && proxy.Scheme is ("http" or "https")
        ? proxy
        : throw new SettingsException($"{setting} is not an address, expected that of an HTTP proxy, such as http://proxy.example.com:3128.");

    private static SettingsException Missing(string setting) => new($"{setting} is missing. A target needs an address and a key.");
}
