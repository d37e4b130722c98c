using System.Net;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Settings;
using RestSharp;

namespace ContractSuite.Target.Http;

/// <summary>
/// The one way to the target: RestSharp over actor ▸ pacing ▸ recorder ▸ sockets, shared by all clients of a session.
/// </summary>
internal sealed class TargetPipeline : IDisposable
{
    private readonly TargetSettings _settings;
    private readonly HttpClient _http;
    private readonly RestClient _rest;

    public TargetPipeline(TargetSettings settings, IPacingObserver pacing, TimeProvider time)
    {
        _settings = settings;
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxConnectionsPerServer = 32,
        };
        var redaction = new Redaction(settings.OtherKeys.Values.Append(settings.ApiKey));
        var recorder = new RecorderHandler(sockets, settings, redaction, time);
        _http = new HttpClient(new ActorHandler(new PacingHandler(recorder, new Pacer(time, pacing))))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _rest = new RestClient(_http, new RestClientOptions { Timeout = Timeout.InfiniteTimeSpan });
    }

    public async Task<Exchange> SendAsync(RawRequest raw, string actor, Credential credential, IExchangeObserver observer, CancellationToken cancellationToken)
    {
        var call = new Call(raw.Operation, actor, raw.Credential ?? credential, observer);
        var address = _settings.BaseUrl.AbsoluteUri.TrimEnd('/') + raw.Path;
        var request = new RestRequest(address)
        {
            Interceptors = [new AsWritten(raw, call, address)],
        };
        await _rest.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return call.Exchange ?? throw new InvalidOperationException($"{raw.Method} {raw.Path} was not sent.");
    }

    public void Dispose()
    {
        _rest.Dispose();
        _http.Dispose();
    }
}
