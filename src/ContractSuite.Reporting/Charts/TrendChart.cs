using ContractSuite.Reporting.History;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace ContractSuite.Reporting.Charts;

/// <summary>Scenarios and findings over the last runs, from the oldest to the newest, evenly spaced.</summary>
internal static class TrendChart
{
    /// <summary>How scenarios ended.</summary>
    public static string Scenarios(IReadOnlyList<HistoryEntry> runs)
    {
        var plot = Plot(runs, "scenarios");
        plot.Series.Add(Line("passed", "#3FAE6E", runs.Select(run => run.Passed)));
        plot.Series.Add(Line("skipped", "#C08F2A", runs.Select(run => run.Skipped)));
        plot.Series.Add(Line("failed", "#DC4B48", runs.Select(run => run.Failed)));
        return ChartSvg.Of(plot, $"Scenarios passed, skipped and failed over {runs.Count} runs; the table below tells the same.");
    }

    /// <summary>What was found, each rule and operation once.</summary>
    public static string Findings(IReadOnlyList<HistoryEntry> runs)
    {
        var plot = Plot(runs, "findings");
        plot.Series.Add(Line("new findings", "#DC4B48", runs.Select(run => run.NewFindings.Count)));
        plot.Series.Add(Line("known deviations", "#C08F2A", runs.Select(run => run.KnownFindings.Count)));
        return ChartSvg.Of(plot, $"New findings and known deviations over {runs.Count} runs; the table below tells the same.");
    }

    private static PlotModel Plot(IReadOnlyList<HistoryEntry> runs, string up)
    {
        var plot = new PlotModel();
        plot.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, Minimum = 0.5, Maximum = runs.Count + 0.5, MajorStep = Math.Max(1, runs.Count / 10), MinorTickSize = 0, Title = "runs, the newest at the right", AxisTitleDistance = 8 });
        plot.Axes.Add(new LinearAxis { Position = AxisPosition.Left, Minimum = 0, MaximumPadding = 0.1, MinimumMajorStep = 1, TickStyle = TickStyle.None, Title = up, AxisTitleDistance = 16, MajorGridlineStyle = LineStyle.Dot, MajorGridlineColor = OxyColors.Gray });
        return plot;
    }

    private static LineSeries Line(string title, string colour, IEnumerable<int> values)
    {
        var line = new LineSeries { Title = title, Color = OxyColor.Parse(colour), StrokeThickness = 2, MarkerType = MarkerType.Circle, MarkerSize = 3, MarkerFill = OxyColor.Parse(colour) };
        line.Points.AddRange(values.Select((value, index) => new DataPoint(index + 1, value)));
        return line;
    }
}
