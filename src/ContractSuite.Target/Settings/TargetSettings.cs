using System.Net.Security;
using ContractSuite.Target.Access;
using ContractSuite.Target.Http;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Secrets;

namespace ContractSuite.Target.Settings;

/// <summary>Which instance is under test and how to reach it.</summary>
public sealed record TargetSettings
{
    private const int LengthOfSecretHeader = 16;

    /// <summary>How long a request may take where nothing else is set: 30 s.</summary>
    public static TimeSpan DefaultTimeout { get; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The server's own address, with a path prefix where it is served below one; never ends with a slash.
    /// <c>https://crm.example.com</c>, <c>https://example.com/crm</c>.
    /// </summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>The key of the workspace's owner or of a role that may do everything.</summary>
    public required string ApiKey { get; init; }

    /// <summary>
    /// The actors that scenarios know beside the owner: one who may only read; those whose key is no good any more, by its time, by its
    /// revocation, by the end of its role or of its member; one of another workspace; one whose workspace may be asked to its limit.
    /// </summary>
    public static IReadOnlyList<string> OtherActors { get; } = ["restricted", "expired", "revoked", "roleless", "former", "second", "limited"];

    /// <summary>Keys of other actors by name (<see cref="OtherActors"/>).</summary>
    public IReadOnlyDictionary<string, string> OtherKeys { get; init; } = new Dictionary<string, string>();

    /// <summary>A member who may make roles and keys; null where none was named.</summary>
    public UserSignIn? User { get; init; }

    /// <summary>Whether this is the embedded sandbox, which is ours to write to.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>Whether writes were allowed by name (<c>TWENTY_ALLOW_WRITES=true</c>).</summary>
    public bool AllowWrites { get; init; }

    /// <summary>How long one request may take, the body included. Default 30 s.</summary>
    public TimeSpan RequestTimeout { get; init; } = DefaultTimeout;

    /// <summary>The most bytes of a response body that are kept; the rest is counted and dropped. Default 8 MiB.</summary>
    public int MaxBodyBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>The rate limit, where it is known beforehand; null to learn it from the first refusal.</summary>
    public RateLimit? RateLimit { get; init; }

    /// <summary>An HTTP proxy, with <c>user:password@</c> where it asks for them; null for that of HTTP_PROXY and HTTPS_PROXY.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>A PEM file with the authorities that are trusted instead of the machine's; null for the machine's.</summary>
    public string? CaCertificate { get; init; }

    /// <summary>A file with a client certificate and its key, PEM or PKCS#12 (.pfx, .p12); null for none.</summary>
    public string? ClientCertificate { get; init; }

    /// <summary>The password of <see cref="ClientCertificate"/>; null for none.</summary>
    public string? ClientCertificatePassword { get; init; }

    /// <summary>Headers for every request, such as those that a sign-on proxy before a self-hosted server asks for.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether scenarios that write may run: the sandbox, a loopback address, or allowed by name.</summary>
    public bool MayWrite => IsSandbox || AllowWrites || BaseUrl.IsLoopback;

    /// <summary>Everything in the settings that must never be seen.</summary>
    public IEnumerable<string> Secrets => OtherKeys.Values
        .Append(ApiKey)
        .Append(ClientCertificatePassword ?? "")
        .Append(User?.Password ?? "")
        .Append(User?.Email ?? "")
        .Append(Proxy is { UserInfo: { } user } && user.Split(':', 2) is [_, var password] ? Uri.UnescapeDataString(password) : "")
        .Concat(Headers.Values.Where(value => value.Length >= LengthOfSecretHeader));

    /// <summary>How to greet the server over TLS. Throws <see cref="SettingsException"/> for a certificate that cannot be read.</summary>
    public SslClientAuthenticationOptions Tls()
    {
        var options = Connections.Tls(this);
        options.TargetHost = BaseUrl.DnsSafeHost;
        return options;
    }

    /// <summary>
    /// A book of the settings' own keys. What the user is called is not in it: Twenty writes it into the tokens that it answers a
    /// sign-in with (seen on 2.21.0), and a token with stars in it opens nothing.
    /// </summary>
    internal SecretBook Keys()
    {
        var book = new SecretBook();
        book.Learn(Secrets.Where(secret => secret != User?.Email && secret != User?.Password));
        return book;
    }

    /// <summary>Whether a header is one of the settings', and thus nobody's business.</summary>
    internal bool IsSecretHeader(string name) => Headers.Keys.Contains(name, StringComparer.OrdinalIgnoreCase);
}
