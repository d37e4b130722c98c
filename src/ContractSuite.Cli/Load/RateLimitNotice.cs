using System.Globalization;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Records;

namespace ContractSuite.Cli.Load;

/// <summary>
/// Finds out whether the target has a rate limit that load would run into, by asking a little more often than Twenty allows by
/// itself: 100 requests in 60 s (docs/twenty-2.21.0.md, section 8). The refusal says what the limit is.
/// </summary>
internal static class RateLimitNotice
{
    private const int Probes = 104;
    private const int AtOnce = 8;

    /// <summary>Words about the limit; null when none was met.</summary>
    public static Task<string?> AskAsync(TargetSession session, CancellationToken cancellationToken) =>
        session.Guest.Watch.WatchAsync("Asking for the target's rate limit", progress => AskAsync(session, progress, cancellationToken));

    private static async Task<string?> AskAsync(TargetSession session, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var unpaced = session.Unpaced(AtOnce);
        await using (unpaced.ConfigureAwait(false))
        {
            var client = unpaced.Open(TargetSession.Owner, new Unobserved());
            Refusal? refusal = null;
            var asked = 0;
            await Parallel.ForEachAsync(Enumerable.Range(0, Probes), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (_, abandon) =>
            {
                if (refusal is not null)
                    return;

                var exchange = await client.SendAsync(RawRequest.Rest(Surface.RestCore, "GET", "/rest/people", "/rest/people?limit=1"), abandon).ConfigureAwait(false);
                progress.Report((double)Interlocked.Increment(ref asked) / Probes);
                if (RefusalReader.Read(exchange) is { Kind: RefusalKind.LimitReached } limited)
                    refusal = limited;
            }).ConfigureAwait(false);
            return refusal is null ? null : Words(refusal.Messages[0]);
        }
    }

    private static string Words(string message)
    {
        var allowed = RateLimit.Told(message) is { } limit
            ? string.Create(CultureInfo.InvariantCulture, $"{limit}, {1 / limit.Interval.TotalSeconds:0.##} a second in the long run")
            : $"less than this: {message}";
        return $"""
            This target's rate limit allows {allowed}. What load asks beyond that is refused, and counts as failed.
            Whoever runs the server raises it: API_RATE_LIMITING_SHORT_LIMIT and API_RATE_LIMITING_LONG_LIMIT, requests within
            API_RATE_LIMITING_SHORT_TTL_IN_MS and API_RATE_LIMITING_LONG_TTL_IN_MS, for the time of the test.
            """;
    }

    /// <summary>Questions about the limit belong to no scenario.</summary>
    private sealed class Unobserved : IExchangeObserver
    {
        public void Observed(Exchange exchange)
        {
        }
    }
}
