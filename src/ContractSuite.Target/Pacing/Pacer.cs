namespace ContractSuite.Target.Pacing;

/// <summary>
/// Keeps all clients of a run below the target's rate limit: one bucket for each limit that is known, from the settings or from
/// the first refusal. Until one is known, nothing waits.
/// </summary>
internal sealed class Pacer
{
    /// <summary>How often one request is sent before its refusal is taken for its answer.</summary>
    public const int MostAttempts = 40;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private readonly TimeProvider _time;
    private readonly IPacingObserver _observer;
    private readonly Lock _lock = new();
    private readonly SortedDictionary<TimeSpan, TokenBucket> _buckets = [];
    private DateTimeOffset _openAgain = DateTimeOffset.MinValue;
    private long _requests;
    private long _waits;
    private long _refusals;
    private TimeSpan _waited;

    public Pacer(RateLimit? limit, TimeProvider time, IPacingObserver observer)
    {
        _time = time;
        _observer = observer;
        if (limit is { } known)
            _buckets[known.Window] = new TokenBucket(known, time);
    }

    public PacingFacts Facts
    {
        get
        {
            lock (_lock)
            {
                return new PacingFacts(Slowest?.ToString(), _requests, _waits, Math.Round(_waited.TotalSeconds, 3), _refusals);
            }
        }
    }

    private RateLimit? Slowest => _buckets.Values.Select(bucket => bucket.Limit).OrderByDescending(limit => limit.Interval).Cast<RateLimit?>().FirstOrDefault();

    /// <summary>Waits until that many tokens are there; a request that costs none waits only where the target asked all to.</summary>
    public async Task TakeAsync(int tokens, CancellationToken cancellationToken)
    {
        TimeSpan pause;
        RateLimit limit;
        long spent;
        lock (_lock)
        {
            _requests += tokens;
            pause = _openAgain - _time.GetUtcNow();
            foreach (var bucket in tokens == 0 ? [] : _buckets.Values.ToArray())
            {
                var wait = bucket.Take(tokens);
                pause = wait > pause ? wait : pause;
            }

            if (pause <= TimeSpan.Zero)
                return;

            _waits++;
            _waited += pause;
            limit = Slowest ?? RateLimit.OfTwenty;
            spent = _requests;
        }

        _observer.Waiting(pause, limit, spent);
        await Task.Delay(pause, _time, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The target refused for its limit; learns the limit and empties its bucket.</summary>
    /// <param name="told">The limit that the refusal tells; null when it tells none.</param>
    /// <param name="retryAfter">When the target wants to be asked again; null when it does not say.</param>
    /// <param name="attempt">The request's own refusals so far; others may be taking every token that comes back.</param>
    /// <param name="tokens">What the refused request had taken: refusals cost nothing.</param>
    public void Refused(RateLimit? told, TimeSpan? retryAfter, int attempt, int tokens)
    {
        lock (_lock)
        {
            _refusals++;
            _requests -= tokens;
            var limit = told ?? Slowest ?? RateLimit.OfTwenty;
            if (!_buckets.TryGetValue(limit.Window, out var bucket) || bucket.Limit != limit)
                _buckets[limit.Window] = bucket = new TokenBucket(limit, _time);

            bucket.Empty();
            var grown = limit.Interval * Math.Pow(1.5, attempt - 1);
            var pause = retryAfter ?? (attempt == 1 ? TimeSpan.Zero : grown < LongestPause ? grown : LongestPause);
            var until = _time.GetUtcNow() + pause;
            _openAgain = until > _openAgain ? until : _openAgain;
        }
    }
}
