using Polly;
using Polly.Retry;

namespace ContractSuite.Target.Http;

/// <summary>
/// Asks again when a connection broke under a request that only reads. A write is never repeated blindly: whether it happened is
/// for the ledger to find out.
/// </summary>
internal sealed class RetryHandler : DelegatingHandler
{
    private const int MostRetries = 3;

    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    public RetryHandler(HttpMessageHandler inner, TimeProvider time)
        : base(inner)
    {
        _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = MostRetries,
                Delay = TimeSpan.FromMilliseconds(100),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RequestMessage is { } request && IsBroken(Call.Of(request))),
                OnRetry = arguments =>
                {
                    Call.Of(arguments.Outcome.Result!.RequestMessage!).RetriesLeft--;
                    arguments.Outcome.Result.Dispose();
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Call.Of(request).RetriesLeft = MostRetries;
        return await _pipeline.ExecuteAsync(
            async (sent, token) => await base.SendAsync(sent, token).ConfigureAwait(false),
            request,
            cancellationToken).ConfigureAwait(false);
    }

    private static bool IsBroken(Call call) => call.Exchange is { } exchange && call.IsBroken(exchange);
}
