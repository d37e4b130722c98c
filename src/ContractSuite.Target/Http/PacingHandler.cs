using System.Text;
using ContractSuite.Target.Pacing;

namespace ContractSuite.Target.Http;

/// <summary>
/// Waits and asks again when the target says that its rate limit is reached. Twenty refuses before it does anything, so a
/// write may be repeated too (docs/twenty-2.21.0.md, section 8).
/// </summary>
internal sealed class PacingHandler(HttpMessageHandler inner, Pacer pacer) : DelegatingHandler(inner)
{
    private static readonly byte[] LimitReached = Encoding.UTF8.GetBytes("\"LIMIT_REACHED\"");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await pacer.WaitForTurnAsync(cancellationToken).ConfigureAwait(false);
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (!IsLimitReached(Call.Of(request)) || attempt == Pacer.MostAttempts)
                return response;

            pacer.LimitReached(attempt, response.Headers.RetryAfter?.Delta);
            response.Dispose();
        }
    }

    private static bool IsLimitReached(Call call) =>
        call.Exchange?.Response is { } answer
        && (answer.Status == 429 || (answer.Status == 200 && answer.Body.Span.IndexOf(LimitReached) >= 0));
}
