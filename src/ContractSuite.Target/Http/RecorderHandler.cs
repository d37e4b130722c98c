using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Secrets;
using ContractSuite.Target.Settings;

namespace ContractSuite.Target.Http;

/// <summary>
/// Records each attempt as it goes over the wire. A body that is too large, broken off or endless is cut in bounded time and
/// memory; whatever goes wrong becomes the exchange's failure. The caller gets a status and no body: 503 where none came.
/// </summary>
internal sealed class RecorderHandler(HttpMessageHandler inner, TargetSettings settings, SecretBook secrets, Action<Exchange> heard, string idPrefix, TimeProvider time)
    : DelegatingHandler(inner)
{
    private readonly SecretBook _keys = settings.Keys();
    private long _count;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = Call.Of(request);
        var sent = await SentAsync(request, cancellationToken).ConfigureAwait(false);
        var id = $"{idPrefix}{Interlocked.Increment(ref _count)}";
        var started = time.GetUtcNow();
        var clock = time.GetTimestamp();
        TimeSpan? firstByte = null;
        HttpResponseMessage? response = null;
        ReceivedBody received = ReceivedBody.None;
        ExchangeFailure? failure = null;

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(settings.RequestTimeout);
        try
        {
            response = await base.SendAsync(request, limit.Token).ConfigureAwait(false);
            firstByte = time.GetElapsedTime(clock);
            received = await ReceivedBody.ReadAsync(response.Content, settings.MaxBodyBytes, limit.Token).ConfigureAwait(false);
            failure = received.Fault is { } fault ? Failures.Of(fault, request.RequestUri!, settings) : received.TooLarge(settings);
        }
        catch (Exception fault) when (Failures.IsOfTheWire(fault) && !cancellationToken.IsCancellationRequested)
        {
            failure = Failures.Of(fault, request.RequestUri!, settings);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var exchange = new Exchange
        {
            Id = id,
            Operation = call.Operation,
            Actor = call.Actor,
            Request = sent,
            Response = response is null ? null : Received(response, received),
            Failure = failure,
            Started = started,
            Connection = call.Connection,
            FirstByte = firstByte,
            Duration = time.GetElapsedTime(clock),
        };
        call.Exchange = exchange with { IsRepeated = call.Repeats(exchange) };
        heard(exchange);
        call.Observer.Observed(call.Exchange);
        response?.Dispose();
        return Answer(request, response);
    }

    /// <summary>Without its body: that is in the exchange, and RestSharp would copy it and make a text of it.</summary>
    private static HttpResponseMessage Answer(HttpRequestMessage request, HttpResponseMessage? response)
    {
        var answer = new HttpResponseMessage(response?.StatusCode ?? System.Net.HttpStatusCode.ServiceUnavailable) { RequestMessage = request };
        if (response?.Headers.RetryAfter is { } retryAfter)
        {
            answer.Headers.RetryAfter = retryAfter;
        }

        return answer;
    }

    private async Task<ExchangeRequest> SentAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new()
    {
        Method = request.Method.Method,
        Uri = new Uri(_keys.Redacted(request.RequestUri!.AbsoluteUri)),
        Headers = [.. Flat(request.Headers, request.Content?.Headers)],
        Body = request.Content is null
            ? default
            : Learned(await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)),
    };

    private ExchangeResponse Received(HttpResponseMessage response, ReceivedBody body) => new()
    {
        Status = (int)response.StatusCode,
        Headers = [.. Flat(response.Headers, response.Content.Headers)],
        Body = Learned(body.Bytes),
        BodyLength = body.Length,
    };

    private IEnumerable<Header> Flat(
        IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? contentHeaders) =>
        from header in headers.Concat(contentHeaders ?? [])
        from value in header.Value
        select new Header(header.Key, settings.IsSecretHeader(header.Key) ? SecretBook.Stars : Redaction.OfHeader(header.Key, _keys.Redacted(value)));

    /// <summary>The settings' keys are taken out at once; what else is secret in it is learnt, and taken out of whatever is written.</summary>
    private ReadOnlyMemory<byte> Learned(byte[] body)
    {
        secrets.Learn(SecretsInTraffic.In(body));
        return _keys.Redacted(body);
    }
}
