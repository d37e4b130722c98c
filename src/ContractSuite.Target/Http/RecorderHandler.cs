using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Settings;

namespace ContractSuite.Target.Http;

/// <summary>
/// Records each attempt as it goes over the wire. A body that is too large, broken off or endless is cut in bounded time and
/// memory; whatever goes wrong becomes the exchange's failure, and the caller gets an empty response with status 0 in it.
/// </summary>
internal sealed class RecorderHandler(HttpMessageHandler inner, TargetSettings settings, Redaction redaction, TimeProvider time)
    : DelegatingHandler(inner)
{
    private long _count;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = Call.Of(request);
        var sent = await SentAsync(request, cancellationToken).ConfigureAwait(false);
        var id = $"x{Interlocked.Increment(ref _count)}";
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
        call.Exchange = new Exchange
        {
            Id = id,
            Operation = call.Operation,
            Actor = call.Actor,
            Request = sent,
            Response = response is null ? null : Received(response, received),
            Failure = failure,
            Started = started,
            FirstByte = firstByte,
            Duration = time.GetElapsedTime(clock),
        };
        call.Observer.Observed(call.Exchange);
        response?.Dispose();
        return Answer(request, response, received);
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request, HttpResponseMessage? response, ReceivedBody received)
    {
        var answer = new HttpResponseMessage(response?.StatusCode ?? System.Net.HttpStatusCode.ServiceUnavailable)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(received.Bytes),
        };
        if (response?.Headers.RetryAfter is { } retryAfter)
        {
            answer.Headers.RetryAfter = retryAfter;
        }

        return answer;
    }

    private async Task<ExchangeRequest> SentAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new()
    {
        Method = request.Method.Method,
        Uri = redaction.Of(request.RequestUri!),
        Headers = [.. Flat(request.Headers, request.Content?.Headers)],
        Body = request.Content is null
            ? default
            : redaction.Of(await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)),
    };

    private ExchangeResponse Received(HttpResponseMessage response, ReceivedBody body) => new()
    {
        Status = (int)response.StatusCode,
        Headers = [.. Flat(response.Headers, response.Content.Headers)],
        Body = redaction.Of(body.Bytes),
        BodyLength = body.Length,
    };

    private IEnumerable<Header> Flat(
        IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? contentHeaders) =>
        from header in headers.Concat(contentHeaders ?? [])
        from value in header.Value
        select new Header(
            header.Key,
            header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? Redaction.OfAuthorization(value) : redaction.Of(value));
}
