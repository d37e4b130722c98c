using ContractSuite.Load.Histograms;
using ContractSuite.Load.Results;

namespace ContractSuite.Load.Measuring;

/// <summary>One action, or all together, from the beginning to now: totals, intervals and blocks. Bounded, however long it runs.</summary>
/// <param name="name">The action's.</param>
/// <param name="share">Its share of the mix, 0 to 1.</param>
/// <param name="duration">How long measuring is to take; answers may come after.</param>
internal sealed class Series(string name, double share, TimeSpan duration)
{
    private const int MostIntervals = 300;
    private const int MostBlocks = 20;

    private readonly double _intervalSeconds = Math.Max(1, duration.TotalSeconds / MostIntervals);
    private readonly Tally _total = new();
    private readonly Tally _open = new();
    private readonly List<IntervalFigures> _intervals = [];
    private readonly List<BlockFigures> _blocks = [];
    private readonly LatencyHistogram _block = new();
    private double _openFrom;
    private double _blockFrom;

    public string Name { get; } = name;

    /// <summary>The figures of a stretch of time.</summary>
    public static IntervalFigures Interval(Tally stretch, double from, double to)
    {
        var values = stretch.Latency.At([50, 95, 99]);
        return new IntervalFigures(from, to - from, stretch.Count, stretch.Failed.Count, values[0], values[1], values[2], stretch.Latency.Max);
    }

    /// <summary>Adds what happened in a stretch of time, in seconds from the beginning of measuring.</summary>
    public void Add(Tally stretch, double from, double to)
    {
        _total.Add(stretch);
        _open.Add(stretch);
        AddToBlock(stretch.Latency, to);
        // What comes behind the model's end, until the last answer, is one interval.
        if (to - _openFrom < _intervalSeconds * 0.99 || _intervals.Count == MostIntervals)
            return;

        _intervals.Add(Interval(_open, _openFrom, to));
        _open.Clear();
        _openFrom = to;
    }

    /// <param name="seconds">The whole time.</param>
    public ActionFigures Figures(double seconds) => new()
    {
        Name = Name,
        Share = share,
        Count = _total.Count,
        Failed = _total.Failed.Count,
        PerSecond = _total.Latency.Count / seconds,
        Errors = [.. _total.Errors.Select(error => new ErrorFigures(error.Key, error.Value))],
        Latency = LatencyFigures.Of(_total.Latency),
        FailedLatency = LatencyFigures.Of(_total.Failed),
        Service = PhaseFigures.Of(_total.Service),
        Connection = PhaseFigures.Of(_total.Connection),
        FirstByte = PhaseFigures.Of(_total.FirstByte),
        Body = PhaseFigures.Of(_total.Body),
        Intervals = _open.Count == 0 ? [.. _intervals] : [.. _intervals, Interval(_open, _openFrom, seconds)],
        Blocks = _block.Count == 0 ? [.. _blocks] : [.. _blocks, new BlockFigures(_blockFrom, seconds - _blockFrom, _block.Encode())],
    };

    /// <summary>Ends the open block when its part of the time is over; a block that is over is kept encoded, which is small.</summary>
    private void AddToBlock(LatencyHistogram latency, double to)
    {
        _block.Add(latency);
        if (to < duration.TotalSeconds * (_blocks.Count + 1) / MostBlocks || _blocks.Count == MostBlocks - 1)
            return;

        _blocks.Add(new BlockFigures(_blockFrom, to - _blockFrom, _block.Encode()));
        _block.Clear();
        _blockFrom = to;
    }
}
