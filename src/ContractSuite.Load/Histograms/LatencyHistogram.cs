using HdrHistogram;
using HdrHistogram.Utilities;

namespace ContractSuite.Load.Histograms;

/// <summary>
/// Latencies from 1 µs to 60 s in bounded memory, each kept to three digits: a value that is read back is at most 0.1 % above the
/// one that was recorded. What lies outside is counted at the nearer end. Not for several threads.
/// </summary>
public sealed class LatencyHistogram
{
    /// <summary>The longest latency that is told apart, in microseconds: 60 s.</summary>
    public const long Longest = 60_000_000;

    /// <summary>The relative error of a value that is read back: three significant digits.</summary>
    public const double Precision = 0.001;

    private const int Digits = 3;

    private readonly HistogramBase _counts;

    /// <summary>Without any latency.</summary>
    public LatencyHistogram()
        : this(new LongHistogram(1, Longest, Digits))
    {
    }

    private LatencyHistogram(HistogramBase counts) => _counts = counts;

    /// <summary>How many were recorded.</summary>
    public long Count => _counts.TotalCount;

    /// <summary>The largest in microseconds; 0 when there is none.</summary>
    public long Max => Count == 0 ? 0 : _counts.GetMaxValue();

    /// <summary>The arithmetic mean in microseconds; 0 when there is none.</summary>
    public double Mean => Count == 0 ? 0 : _counts.GetMean();

    /// <summary>Records one.</summary>
    /// <param name="microseconds">The latency.</param>
    public void Record(long microseconds) => _counts.RecordValue(Math.Clamp(microseconds, 1, Longest));

    /// <summary>Adds all of another: the same as if each had been recorded here.</summary>
    public void Add(LatencyHistogram other) => _counts.Add(other._counts);

    /// <summary>Forgets all.</summary>
    public void Clear() => _counts.Reset();

    /// <summary>
    /// The smallest latency that at least this share of all is not above, in microseconds: nearest rank. 0 when there is none.
    /// </summary>
    /// <param name="percent">Above 0, at most 100.</param>
    public long At(double percent) => AtRank(RankOf(percent, Count));

    /// <summary>Several shares in one pass; they must ascend.</summary>
    public IReadOnlyList<long> At(IReadOnlyList<double> percents)
    {
        var values = new long[percents.Count];
        var next = 0;
        foreach (var step in Recorded())
        {
            while (next < values.Length && step.CountUpTo >= RankOf(percents[next], Count))
            {
                values[next++] = step.Microseconds;
            }
        }

        return values;
    }

    /// <summary>The latency at a place in the ascending order, counted from 1, in microseconds; null when there are not that many.</summary>
    public long AtRank(long rank) => Recorded().FirstOrDefault(step => step.CountUpTo >= rank).Microseconds;

    /// <summary>Each value that was recorded, ascending, and how many lie up to it.</summary>
    public IEnumerable<(long Microseconds, long CountUpTo)> Recorded() =>
        _counts.RecordedValues().Select(value => (value.ValueIteratedTo, value.TotalCountToThisValue));

    /// <summary>The compressed encoding of HdrHistogram (V2), as base64: what other tools of that family read.</summary>
    public string Encode()
    {
        var buffer = ByteBuffer.Allocate(_counts.GetNeededByteBufferCapacity());
        var bytes = new byte[_counts.EncodeIntoCompressedByteBuffer(buffer)];
        buffer.Position = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = buffer.Get();
        }

        return Convert.ToBase64String(bytes);
    }

    /// <summary>Reads <see cref="Encode"/>.</summary>
    public static LatencyHistogram Decode(string text)
    {
        var bytes = Convert.FromBase64String(text);
        return Of(HistogramEncoding.DecodeFromCompressedByteBuffer(ByteBuffer.Allocate(bytes), 0));
    }

    /// <summary>The place in the ascending order that a share of all falls on, counted from 1.</summary>
    internal static long RankOf(double percent, long count) => Math.Max(1, (long)Math.Ceiling((percent / 100 * count) - 1e-9));

    /// <summary>All of a histogram of the library, whatever its range.</summary>
    internal static LatencyHistogram Of(HistogramBase counts)
    {
        var histogram = new LatencyHistogram();
        histogram._counts.Add(counts);
        return histogram;
    }
}
