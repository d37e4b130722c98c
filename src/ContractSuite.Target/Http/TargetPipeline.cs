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
    private readonly TargetSettings _settings;
    private readonly HttpClient _http;
    private readonly RestClient _rest;

    public TargetPipeline(TargetSettings settings, Guest guest, TimeProvider time)
    {
        _settings = settings;
        var recorder = new RecorderHandler(Connections.Of(settings), settings, guest, time);
        _http = new HttpClient(new ActorHandler(new RetryHandler(new PacingHandler(recorder, guest.Pacer, time), time)))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _rest = new RestClient(_http, new RestClientOptions { Timeout = Timeout.InfiniteTimeSpan });
    }

    public async Task<Exchange> SendAsync(RawRequest raw, Call call, CancellationToken cancellationToken)
    {
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
