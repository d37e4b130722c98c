using ContractSuite.Reporting.History;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace ContractSuite.Reporting.Charts;

/// <summary>Scenarios and findings over the last runs.</summary>
internal static class TrendChart
{
    /// <summary>Runs from the oldest to the newest, evenly spaced.</summary>
    public static string Svg(IReadOnlyList<HistoryEntry> runs)
    {
        var plot = new PlotModel();
        plot.Legends.Add(new Legend { LegendPosition = LegendPosition.TopLeft, LegendPlacement = LegendPlacement.Outside, LegendOrientation = LegendOrientation.Horizontal });
        plot.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, Minimum = 0.5, Maximum = runs.Count + 0.5, MajorStep = Math.Max(1, runs.Count / 10), MinorTickSize = 0, Title = "runs, the newest at the right" });
        plot.Axes.Add(new LinearAxis { Position = AxisPosition.Left, Minimum = 0, MinorTickSize = 0, MajorGridlineStyle = LineStyle.Dot, MajorGridlineColor = OxyColors.Gray });
        plot.Series.Add(Line("passed", OxyColor.Parse("#3FAE6E"), runs.Select(run => run.Passed)));
        plot.Series.Add(Line("failed", OxyColor.Parse("#DC4B48"), runs.Select(run => run.Failed)));
        plot.Series.Add(Line("skipped", OxyColor.Parse("#C08F2A"), runs.Select(run => run.Skipped)));
        plot.Series.Add(Line("new findings", OxyColor.Parse("#7A6BD8"), runs.Select(run => run.NewFindings.Count)));
        return ChartSvg.Of(plot, $"Scenarios passed, failed and skipped, and new findings, over {runs.Count} runs; the table below tells the same.");
    }

    private static LineSeries Line(string title, OxyColor colour, IEnumerable<int> values)
    {
        var line = new LineSeries { Title = title, Color = colour, StrokeThickness = 2, MarkerType = MarkerType.Circle, MarkerSize = 3, MarkerFill = colour };
        line.Points.AddRange(values.Select((value, index) => new DataPoint(index + 1, value)));
        return line;
    }
}
