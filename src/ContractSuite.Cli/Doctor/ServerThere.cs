using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;

namespace ContractSuite.Cli.Doctor;

/// <summary>What a stranger learns of the server: which program it is, and what time it has.</summary>
internal sealed class ServerThere
{
    private static readonly TimeSpan MuchDifference = TimeSpan.FromMinutes(1);

    private readonly Exchange _exchange;

    private ServerThere(Exchange exchange) => _exchange = exchange;

    public static async Task<ServerThere> AskAsync(TargetSession session, IExchangeObserver observer, CancellationToken cancellationToken)
    {
        var request = RawRequest.Rest(Surface.Service, "GET", "/client-config", "/client-config");
        return new ServerThere(await session.Open(TargetSession.Nobody, observer).SendAsync(request, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Whether it is Twenty, and which.</summary>
    public Diagnosis Program()
    {
        if (_exchange.Failure is { } failure)
            return Diagnosis.Bad("server", failure.Message, "Nothing else can be checked before it answers.");

        return Configuration() is { } configuration
            ? Diagnosis.Good("server", $"Twenty, {Version(configuration) ?? "which does not tell its version"}.")
            : Diagnosis.Bad(
                "server",
                $"{_exchange.Request.Uri.AbsolutePath} answers status {_exchange.Response!.Status}, {_exchange.Response.Header("Content-Type") ?? "no content type"}; expected Twenty's configuration.",
                "The address is that of the Twenty server itself, such as https://crm.example.com. Is there a sign-on page or another program before it?");
    }

    /// <summary>How far its clock is from this machine's: keys expire by it, and webhooks are signed by it.</summary>
    public Diagnosis Clock()
    {
        if (_exchange.Response?.Time() is not { } there)
            return Diagnosis.Good("clock", "the server does not tell its time.");

        var difference = there - _exchange.Started;
        var told = string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(difference.TotalSeconds):0} s {(difference < TimeSpan.Zero ? "behind" : "ahead of")} this machine.");
        return difference.Duration() < MuchDifference
            ? Diagnosis.Good("clock", told)
            : Diagnosis.Doubtful("clock", told, "Set one of them right: keys expire by the server's clock.");
    }

    private static string? Version(JsonObject configuration) => (configuration["version"] ?? configuration["appVersion"])?.ToString();

    private JsonObject? Configuration()
    {
        try
        {
            return _exchange.Response is { Status: 200, Body.IsEmpty: false } response
                && JsonNode.Parse(response.Body.Span) is JsonObject body
                && (body["authProviders"] ?? body["api"] ?? body["signInPrefilled"]) is not null
                ? body
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
