using ContractSuite.Load.Histograms;

namespace ContractSuite.Load.Comparing;

/// <summary>
/// The parts of a run, drawn again and again with replacement (a block bootstrap): how much a percentile varies when the same
/// server is measured once more. Whole parts are drawn, as neighbouring latencies depend on each other.
/// </summary>
internal sealed class ResampledBlocks
{
    /// <summary>With fewer parts than this, nothing can be said of how a run varies.</summary>
    public const int Fewest = 5;

    private readonly long[] _values;
    private readonly long[][] _counts;

    public ResampledBlocks(IReadOnlyList<string> histograms)
    {
        var blocks = histograms.Select(LatencyHistogram.Decode).Where(block => block.Count > 0).Select(Counted).ToList();
        _values = [.. blocks.SelectMany(block => block.Keys).Distinct().Order()];
        _counts = [.. blocks.Select(block => _values.Select(value => block.GetValueOrDefault(value)).ToArray())];
    }

    public bool IsEnough => _counts.Length >= Fewest;

    public bool IsEmpty => _counts.Length == 0;

    /// <summary>The percentile of the run itself, in microseconds.</summary>
    public long At(double percent) => At(percent, [.. _counts.Select(_ => 1)]);

    /// <summary>The percentile of one drawing.</summary>
    public long Drawn(double percent, Random random)
    {
        var drawn = new int[_counts.Length];
        for (var i = 0; i < drawn.Length; i++)
        {
            drawn[random.Next(drawn.Length)]++;
        }

        return At(percent, drawn);
    }

    private long At(double percent, int[] times)
    {
        var sums = new long[_values.Length];
        for (var block = 0; block < times.Length; block++)
        {
            for (var i = 0; i < sums.Length && times[block] > 0; i++)
            {
                sums[i] += times[block] * _counts[block][i];
            }
        }

        var rank = LatencyHistogram.RankOf(percent, sums.Sum());
        var upTo = 0L;
        return _values.Where((_, i) => (upTo += sums[i]) >= rank).First();
    }

    private static Dictionary<long, long> Counted(LatencyHistogram histogram)
    {
        var before = 0L;
        var counts = new Dictionary<long, long>();
        foreach (var (value, upTo) in histogram.Recorded())
        {
            counts[value] = upTo - before;
            before = upTo;
        }

        return counts;
    }
}
