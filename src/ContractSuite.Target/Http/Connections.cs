using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ContractSuite.Target.Settings;

namespace ContractSuite.Target.Http;

/// <summary>Opens connections as the settings say: through a proxy, trusting an authority of one's own, with a client certificate.</summary>
internal static class Connections
{
    /// <summary>Throws <see cref="SettingsException"/> for a certificate that cannot be read.</summary>
    /// <param name="settings">The target.</param>
    /// <param name="most">The most connections at once.</param>
    public static SocketsHttpHandler Of(TargetSettings settings, int most)
    {
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxConnectionsPerServer = most,
            ConnectCallback = Connecting.ConnectAsync,
            PlaintextStreamFilter = Connecting.ConnectedAsync,
            SslOptions = Tls(settings),
        };
        if (settings.Proxy is { } proxy)
            sockets.Proxy = new WebProxy(proxy) { Credentials = CredentialsOf(proxy) };

        return sockets;
    }

    /// <summary>Whom to trust and what to show; the name of the server is left to whoever connects.</summary>
    public static SslClientAuthenticationOptions Tls(TargetSettings settings) => new()
    {
        CertificateChainPolicy = settings.CaCertificate is { } authority ? Trusting(authority) : null,
        ClientCertificates = settings.ClientCertificate is { } own ? [Own(own, settings.ClientCertificatePassword)] : null,
    };

    private static X509ChainPolicy Trusting(string path)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(Read(path, "a certificate authority in PEM", () =>
        {
            var authorities = new X509Certificate2Collection();
            authorities.ImportFromPemFile(path);
            return authorities.Count > 0 ? authorities : throw new CryptographicException("it holds no certificate.");
        }));
        return policy;
    }

    private static X509Certificate2 Own(string path, string? password) => Read(
        path,
        "a client certificate with its key, in PEM or PKCS#12",
        () => Path.GetExtension(path) is ".pfx" or ".p12"
            ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
            : password is null ? X509Certificate2.CreateFromPemFile(path) : X509Certificate2.CreateFromEncryptedPemFile(path, password));

    private static NetworkCredential? CredentialsOf(Uri proxy) => Uri.UnescapeDataString(proxy.UserInfo).Split(':', 2) is [var user, var password]
        ? new NetworkCredential(user, password)
        : null;

    private static T Read<T>(string path, string expected, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new SettingsException($"{path}: expected {expected}, found otherwise: {fault.Message} Check the path, the file and its password.");
        }
    }
}
