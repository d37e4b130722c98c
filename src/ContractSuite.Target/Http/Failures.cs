using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Settings;

namespace ContractSuite.Target.Http;

/// <summary>Faults of the wire, told in words for people.</summary>
internal static class Failures
{
    public static bool IsOfTheWire(Exception fault) =>
        fault is HttpRequestException or IOException or SocketException or AuthenticationException or OperationCanceledException;

    public static ExchangeFailure Of(Exception fault, Uri address, TargetSettings settings)
    {
        var server = address.GetLeftPart(UriPartial.Authority);
        return fault switch
        {
            OperationCanceledException => new(FailureKind.Timeout, string.Create(
                CultureInfo.InvariantCulture,
                $"{server} did not finish its answer within {settings.RequestTimeout.TotalSeconds:0.###} s. Is the server overloaded, or a proxy in the way?")),
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError } when settings.Proxy is { } proxy => new(
                FailureKind.Connection,
                $"The proxy {proxy.Authority} does not lead to {server}: {Innermost(fault).Message.TrimEnd('.')}. Check \"proxy\" (TWENTY_PROXY): its address, user and password."),
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new(
                FailureKind.NameResolution,
                $"The name '{address.Host}' does not resolve. Check TWENTY_BASE_URL for a typing mistake, and this machine's DNS."),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => new(
                FailureKind.Tls,
                $"The TLS handshake with {server} failed: {Innermost(fault).Message} Check the certificate, or use http:// if the server speaks plain HTTP."),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => new(
                FailureKind.Connection,
                $"Nothing accepts connections at {server}: {Innermost(fault).Message}. Is the server running, and is the port right?"),
            HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } or IOException => new(
                FailureKind.Truncated,
                $"{server} broke the answer off: {Innermost(fault).Message}"),
            _ => new(FailureKind.Connection, $"The connection to {server} broke: {Innermost(fault).Message}"),
        };
    }

    private static Exception Innermost(Exception fault) => fault.InnerException is { } inner ? Innermost(inner) : fault;
}
