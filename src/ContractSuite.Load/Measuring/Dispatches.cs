using ContractSuite.Load.Histograms;

namespace ContractSuite.Load.Measuring;

/// <summary>How well the generator kept its own promise to begin each call in time.</summary>
internal sealed class Dispatches(long lateAfterMicroseconds)
{
    private readonly Lock _lock = new();
    private readonly LatencyHistogram _lag = new();
    private long _late;
    private long _dropped;

    /// <summary>A call began, or a probe ran, so much after its time.</summary>
    public void Began(long lagMicroseconds)
    {
        lock (_lock)
        {
            _lag.Record(lagMicroseconds);
            _late += lagMicroseconds > lateAfterMicroseconds ? 1 : 0;
        }
    }

    /// <summary>A call was not begun, as too many were unanswered.</summary>
    public void Dropped() => Interlocked.Increment(ref _dropped);

    public (LatencyHistogram Lag, long Late, long Dropped) Read()
    {
        lock (_lock)
        {
            var lag = new LatencyHistogram();
            lag.Add(_lag);
            return (lag, _late, Interlocked.Read(ref _dropped));
        }
    }
}
