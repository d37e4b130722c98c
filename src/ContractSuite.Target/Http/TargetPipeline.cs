using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Settings;
using RestSharp;

namespace ContractSuite.Target.Http;

/// <summary>
/// The one way to the target: RestSharp over actor ▸ retry ▸ pacing ▸ recorder ▸ sockets, shared by all clients of a session.
/// </summary>
internal sealed class TargetPipeline : IDisposable
{
    private const int ConnectionsOfARun = 32;

    private readonly TargetSettings _settings;
    private readonly bool _isPaced;
    private readonly HttpClient _http;
    private readonly RestClient _rest;

    private TargetPipeline(TargetSettings settings, HttpMessageHandler handlers, bool isPaced)
    {
        _settings = settings;
        _isPaced = isPaced;
        _http = new HttpClient(new ActorHandler(handlers))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _rest = new RestClient(_http, new RestClientOptions { Timeout = Timeout.InfiniteTimeSpan });
    }

    /// <summary>Waits for the rate limit, and sends again what may be sent again.</summary>
    public static TargetPipeline Paced(TargetSettings settings, Guest guest, TimeProvider time)
    {
        var recorder = new RecorderHandler(Connections.Of(settings, ConnectionsOfARun), settings, guest.Secrets, guest.Liveness.Heard, "x", time);
        return new TargetPipeline(settings, new RetryHandler(new PacingHandler(recorder, guest.Pacer, time), time), isPaced: true);
    }

    /// <summary>
    /// Sends everything at once and once: what the target refuses or leaves unanswered is its answer. Silence under load does not mean
    /// that the target is gone.
    /// </summary>
    public static TargetPipeline Unpaced(TargetSettings settings, Guest guest, int connections, string idPrefix, TimeProvider time) =>
        new(settings, new RecorderHandler(Connections.Of(settings, connections), settings, guest.Secrets, _ => { }, idPrefix, time), isPaced: false);

    public async Task<Exchange> SendAsync(RawRequest raw, Call call, CancellationToken cancellationToken)
    {
        if (!_isPaced)
            call.RefusalsLeft = 0;

        var address = _settings.BaseUrl.AbsoluteUri.TrimEnd('/') + raw.Path;
        var request = new RestRequest(address)
        {
            Interceptors = [new AsWritten(raw, call, address, _settings.Headers)],
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
