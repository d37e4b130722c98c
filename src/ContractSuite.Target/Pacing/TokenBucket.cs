namespace ContractSuite.Target.Pacing;

/// <summary>
/// What is left of a target's rate limit, as far as can be known from here. Kept as the moment at which the bucket will be full
/// again (the generic cell rate algorithm), so that whoever waits has a place in the queue. Not for several threads.
/// </summary>
internal sealed class TokenBucket(RateLimit limit, TimeProvider time)
{
    private DateTimeOffset _full = DateTimeOffset.MinValue;

    public RateLimit Limit => limit;

    /// <summary>Takes tokens, which may be owed, and tells how long to wait until they are there.</summary>
    public TimeSpan Take(int tokens)
    {
        var now = time.GetUtcNow();
        _full = Later(_full, now) + (limit.Interval * tokens);
        var wait = _full - limit.Window - now;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>The target says that there is none left; others may have taken them.</summary>
    public void Empty() => _full = Later(_full, time.GetUtcNow() + limit.Window);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
