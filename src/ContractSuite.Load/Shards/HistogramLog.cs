using System.Globalization;
using ContractSuite.Load.Histograms;
using ContractSuite.Load.Results;
using HdrHistogram;

namespace ContractSuite.Load.Shards;

/// <summary>
/// A result in HdrHistogram's log format (.hlog, version 1.2 with tags), which the tools of that family read: a line for each part
/// of the time and each action, tagged with its name. Failed calls have lines of their own. Values are microseconds.
/// </summary>
public static class HistogramLog
{
    private const string FailedTag = "!failed";

    /// <summary>Writes a result.</summary>
    public static void Write(LoadResult result, TextWriter output)
    {
        output.WriteLine("#[Latencies in microseconds, from the intended start, made by ContractSuite]");
        output.WriteLine("#[Histogram log format version 1.2]");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"#[StartTime: {result.Started.ToUnixTimeMilliseconds() / 1000.0:F3} (seconds since epoch), {result.Started.UtcDateTime:O}]"));
        output.WriteLine("\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",\"Interval_Compressed_Histogram\"");
        foreach (var action in result.Actions)
        {
            foreach (var block in action.Blocks)
            {
                Write(output, TagOf(action.Name), block.At, block.Seconds, block.Histogram);
            }

            if (action.FailedLatency.Count > 0)
                Write(output, TagOf(action.Name) + FailedTag, 0, result.Seconds, action.FailedLatency.Histogram);
        }
    }

    /// <summary>Adds up logs: exact, and the same in whatever order. Throws <see cref="HistogramLogException"/> naming the log that is wrong.</summary>
    /// <param name="logs">Each with the name to call it by.</param>
    public static MergedLoad Merge(IEnumerable<(string Name, Stream Log)> logs)
    {
        var merged = new MergedLoad();
        foreach (var (name, log) in logs)
        {
            var before = merged.Count;
            foreach (var histogram in Read(name, log))
            {
                merged.Add(histogram);
            }

            if (merged.Count == before)
                throw new HistogramLogException($"{name}: expected histograms, found none. Is it a .hlog that 'contractsuite load --shard' wrote?");
        }

        return merged;
    }

    internal static string ActionOf(string tag) => Uri.UnescapeDataString(tag.Replace(FailedTag, "", StringComparison.Ordinal));

    internal static bool IsFailed(string tag) => tag.EndsWith(FailedTag, StringComparison.Ordinal);

    private static List<HistogramBase> Read(string name, Stream log)
    {
        try
        {
            using var reader = new HistogramLogReader(log);
            return [.. reader.ReadHistograms()];
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or IndexOutOfRangeException or InvalidDataException or InvalidOperationException or NotSupportedException)
        {
            throw new HistogramLogException($"{name}: expected HdrHistogram's log format, found an error: {fault.Message}");
        }
    }

    private static void Write(TextWriter output, string tag, double at, double seconds, string histogram)
    {
        var max = LatencyHistogram.Decode(histogram).Max;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Tag={tag},{at:F3},{seconds:F3},{max:F3},{histogram}"));
    }

    /// <summary>A tag may hold neither commas nor spaces.</summary>
    private static string TagOf(string action) => Uri.EscapeDataString(action);
}
