using System.Text;
using ContractSuite.Target.Pacing;

namespace ContractSuite.Target.Http;

/// <summary>
/// Waits for the request's turn, and asks again when the target says that its rate limit is reached, of a write too: Twenty
/// refuses before it does anything (docs/twenty-2.21.0.md, section 8).
/// </summary>
internal sealed class PacingHandler(HttpMessageHandler inner, Pacer pacer, TimeProvider time) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = Call.Of(request);
        for (var attempt = 1; ; attempt++)
        {
            await pacer.TakeAsync(call.Tokens, cancellationToken).ConfigureAwait(false);
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (call.Exchange is not { } exchange || !call.IsRefusedForItsRate(exchange) || call.RefusalsLeft == 0)
                return response;

            call.RefusalsLeft--;
            pacer.Refused(RateLimit.Told(Encoding.UTF8.GetString(exchange.Response!.Body.Span)), RetryAfter(response), attempt, call.Tokens);
            response.Dispose();
        }
    }

    /// <summary>As seconds or as a date, whichever the target or a proxy before it sends.</summary>
    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow(),
        _ => null,
    };
}
