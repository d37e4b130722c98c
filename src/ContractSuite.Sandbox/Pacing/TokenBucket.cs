using ContractSuite.Sandbox.Faults;

namespace ContractSuite.Sandbox.Pacing;

/// <summary>A bucket that is full at first and refills continuously, as Twenty's does (docs/twenty-2.21.0.md, section 8).</summary>
internal sealed class TokenBucket(RateLimit limit, TimeProvider time)
{
    private readonly Lock _lock = new();
    private double _tokens = limit.Tokens;
    private long _last = time.GetTimestamp();

    /// <summary>Takes one token. Throws the fault of the limit when there is none; a refusal costs nothing.</summary>
    public void Take()
    {
        lock (_lock)
        {
            var refill = time.GetElapsedTime(_last) / limit.Window * limit.Tokens;
            _last = time.GetTimestamp();
            _tokens = Math.Min(limit.Tokens, _tokens + refill);
            if (_tokens < 1)
                throw ApiFaults.LimitReached(limit);

            _tokens--;
        }
    }
}
