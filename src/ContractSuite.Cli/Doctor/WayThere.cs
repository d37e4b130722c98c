using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using ContractSuite.Target.Settings;

namespace ContractSuite.Cli.Doctor;

/// <summary>From here to the server: address, name, certificate.</summary>
internal static class WayThere
{
    private const int FewDays = 14;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Diagnosis Address(TargetSettings settings) => settings.BaseUrl switch
    {
        { Scheme: "http", IsLoopback: false } url => Diagnosis.Doubtful("address", $"{url} is not encrypted.", "Whoever listens reads the key. Use https:// where the server has it."),
        var url => Diagnosis.Good("address", $"{url}{(settings.Proxy is { } proxy ? $" through the proxy {proxy.Host}:{proxy.Port}" : "")}"),
    };

    public static async Task<Diagnosis> NameAsync(TargetSettings settings, CancellationToken cancellationToken)
    {
        var host = settings.BaseUrl.DnsSafeHost;
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
            return Diagnosis.Good("name", $"{host} is {string.Join(", ", addresses.Take(3).Select(address => address.ToString()))}.");
        }
        catch (SocketException fault)
        {
            return Diagnosis.Bad("name", $"{host} does not resolve: {fault.Message}.", "Check the address for a typing mistake, and this machine's DNS.");
        }
    }

    public static async Task<Diagnosis> CertificateAsync(TargetSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        X509Certificate2? seen = null;
        var errors = SslPolicyErrors.None;
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(settings.BaseUrl.DnsSafeHost, settings.BaseUrl.Port, patience.Token).ConfigureAwait(false);
            using var tls = new SslStream(client.GetStream(), leaveInnerStreamOpen: false, (_, certificate, _, found) =>
            {
                seen = certificate is null ? null : X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
                errors = found;
                return certificate is not null;
            });
            await tls.AuthenticateAsClientAsync(settings.Tls(), patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Diagnosis.Bad("certificate", $"no handshake within {Patience.TotalSeconds} s.", "Is the port right, and does it speak TLS? Is a firewall between?");
        }
        catch (Exception fault) when (fault is SocketException or IOException or AuthenticationException)
        {
            return Diagnosis.Bad("certificate", $"no handshake: {fault.Message}", "Is the server running, is the port right, and does it speak TLS?");
        }

        using (seen)
        {
            return Judged(seen, errors, settings, time.GetUtcNow());
        }
    }

    private static Diagnosis Judged(X509Certificate2? seen, SslPolicyErrors errors, TargetSettings settings, DateTimeOffset now)
    {
        if (seen is null)
            return Diagnosis.Bad("certificate", "the server shows none.", "Give the server a certificate.");

        var days = (int)(seen.NotAfter.ToUniversalTime() - now.UtcDateTime).TotalDays;
        var described = string.Create(CultureInfo.InvariantCulture, $"{seen.Subject}, by {seen.Issuer}, {days} days left");
        return errors switch
        {
            _ when days < 0 => Diagnosis.Bad("certificate", $"{described}: it has expired.", "Renew it."),
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => Diagnosis.Bad("certificate", $"{described}: it is not for {settings.BaseUrl.DnsSafeHost}.", "Use the name that is in it, or get one for this name."),
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) => Diagnosis.Bad("certificate", $"{described}: this machine does not trust who signed it.", "Name the authority with \"caCertificate\" (TWENTY_CA_CERTIFICATE) if it is your own."),
            _ when days < FewDays => Diagnosis.Doubtful("certificate", $"{described}.", "Renew it soon."),
            _ => Diagnosis.Good("certificate", $"{described}."),
        };
    }
}
