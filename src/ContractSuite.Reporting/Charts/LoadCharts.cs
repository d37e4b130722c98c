using ContractSuite.Load.Results;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace ContractSuite.Reporting.Charts;

/// <summary>The pictures of a load: latency over time, the percentile curve of each action, throughput and errors.</summary>
internal static class LoadCharts
{
    private const double MostNines = 5;
    private static readonly OxyColor[] Colours = [.. new[] { "#3F7FDB", "#3FAE6E", "#C08F2A", "#DC4B48", "#7A6BD8", "#2AA5A5" }.Select(OxyColor.Parse)];

    /// <summary>Median, 95 % and 99 % of the calls that ended in each interval, in milliseconds.</summary>
    public static string LatencyOverTime(LoadResult load)
    {
        var plot = Plot("seconds", "milliseconds");
        var seen = load.Overall.Intervals.Where(interval => interval.Count > interval.Failed).ToList();
        plot.Series.Add(Line("median", 0, seen.Select(interval => (Middle(interval), Milliseconds(interval.P50)))));
        plot.Series.Add(Line("95 %", 2, seen.Select(interval => (Middle(interval), Milliseconds(interval.P95)))));
        plot.Series.Add(Line("99 %", 3, seen.Select(interval => (Middle(interval), Milliseconds(interval.P99)))));
        return ChartSvg.Of(plot, $"Latency over time of {load.Workload}: median, 95 % and 99 %; the table below tells the figures.");
    }

    /// <summary>How much of all calls is answered within which time: each step to the right halves the tail.</summary>
    public static string Percentiles(LoadResult load)
    {
        var plot = Plot("percent of calls, the tail stretched", "milliseconds");
        plot.Axes.Remove(plot.Axes[0]);
        plot.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Bottom,
            Minimum = 0,
            MajorStep = 1,
            MinorTickSize = 0,
            Title = "percent of calls, each step a tenth of the tail",
            AxisTitleDistance = 8,
            LabelFormatter = nines => (100 * (1 - Math.Pow(10, -nines))).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture),
        });
        foreach (var (action, index) in load.Actions.Where(action => action.Latency.Count > 0).Select((action, index) => (action, index)))
            plot.Series.Add(Line(action.Name, index, action.Latency.Curve.Where(point => point.Percent < 100).Select(point => (Math.Min(MostNines, -Math.Log10(1 - (point.Percent / 100))), Milliseconds(point.Micros)))));
        return ChartSvg.Of(plot, $"Percentile curve of each action of {load.Workload}; the table below tells the figures.");
    }

    /// <summary>Calls a second that were answered well, and those that came to an error.</summary>
    public static string Throughput(LoadResult load)
    {
        var plot = Plot("seconds", "calls a second");
        plot.Series.Add(Line("answered", 1, load.Overall.Intervals.Select(interval => (Middle(interval), (interval.Count - interval.Failed) / interval.Seconds))));
        plot.Series.Add(Line("failed", 3, load.Overall.Intervals.Select(interval => (Middle(interval), interval.Failed / interval.Seconds))));
        return ChartSvg.Of(plot, $"Calls a second of {load.Workload}, answered and failed, over time.");
    }

    private static PlotModel Plot(string across, string up)
    {
        var plot = new PlotModel();
        plot.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, Minimum = 0, MinorTickSize = 0, Title = across, AxisTitleDistance = 8 });
        plot.Axes.Add(new LinearAxis { Position = AxisPosition.Left, Minimum = 0, MaximumPadding = 0.1, TickStyle = TickStyle.None, Title = up, AxisTitleDistance = 16, MajorGridlineStyle = LineStyle.Dot, MajorGridlineColor = OxyColors.Gray });
        return plot;
    }

    private static LineSeries Line(string title, int colour, IEnumerable<(double X, double Y)> points)
    {
        var line = new LineSeries { Title = title, Color = Colours[colour % Colours.Length], StrokeThickness = 2 };
        line.Points.AddRange(points.Select(point => new DataPoint(point.X, point.Y)));
        return line;
    }

    private static double Middle(IntervalFigures interval) => interval.At + (interval.Seconds / 2);

    private static double Milliseconds(long micros) => micros / 1000.0;
}
