using ContractSuite.Load.Histograms;
using HdrHistogram;

namespace ContractSuite.Load.Shards;

/// <summary>Histograms of several generators, added up by action.</summary>
public sealed class MergedLoad
{
    private readonly SortedDictionary<string, LatencyHistogram> _good = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, LatencyHistogram> _failed = new(StringComparer.Ordinal);

    /// <summary>Good answers of each action, in the order of their names.</summary>
    public IReadOnlyDictionary<string, LatencyHistogram> Good => _good;

    /// <summary>Failed calls of each action that has some.</summary>
    public IReadOnlyDictionary<string, LatencyHistogram> Failed => _failed;

    /// <summary>Good answers of all actions.</summary>
    public LatencyHistogram Overall
    {
        get
        {
            var sum = new LatencyHistogram();
            foreach (var histogram in _good.Values)
            {
                sum.Add(histogram);
            }

            return sum;
        }
    }

    /// <summary>All calls, failed ones too.</summary>
    public long Count => _good.Values.Concat(_failed.Values).Sum(histogram => histogram.Count);

    internal void Add(HistogramBase histogram)
    {
        var tag = histogram.Tag ?? "";
        var (target, action) = (HistogramLog.IsFailed(tag) ? _failed : _good, HistogramLog.ActionOf(tag));
        if (!target.TryGetValue(action, out var sum))
            target[action] = sum = new LatencyHistogram();

        sum.Add(LatencyHistogram.Of(histogram));
    }
}
