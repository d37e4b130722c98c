using System.Globalization;
using ContractSuite.Load.Models;
using ContractSuite.Load.Running;
using Spectre.Console;

namespace ContractSuite.Cli.Load;

/// <summary>A table that is drawn anew each second, on a terminal: the last ten seconds and how far the workload is.</summary>
internal sealed class LiveView(LiveDisplayContext display) : ILoadObserver
{
    private const int Rows = 10;

    private readonly Queue<LoadProgress> _last = new();

    public void Progressed(LoadProgress progress)
    {
        if (_last.TryPeek(out var first) && first.Workload != progress.Workload)
            _last.Clear();

        _last.Enqueue(progress);
        if (_last.Count > Rows)
            _last.Dequeue();

        display.UpdateTarget(Drawn(_last));
        display.Refresh();
    }

    internal static Table Drawn(IReadOnlyCollection<LoadProgress> seconds)
    {
        var last = seconds.Last();
        var table = new Table().Title(Markup.Escape(last.Workload)).RoundedBorder().Caption(string.Create(
            CultureInfo.InvariantCulture,
            $"{last.Time.Elapsed.TotalSeconds:0} of {last.Time.Total.TotalSeconds:0} s, {last.InFlight} calls in flight{(last.IsWarmUp ? ", warming up" : "")}"));
        foreach (var column in (string[])["time", "calls a second", "median", "95 %", "99 %", "longest", "failed"])
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var second in seconds.Where(second => !second.IsWarmUp))
        {
            var interval = second.Interval;
            table.AddRow(
                string.Create(CultureInfo.InvariantCulture, $"{interval.At + interval.Seconds:0} s"),
                string.Create(CultureInfo.InvariantCulture, $"{interval.Count / Math.Max(interval.Seconds, 0.001):0.#}"),
                DurationWords.OfMicroseconds(interval.P50),
                DurationWords.OfMicroseconds(interval.P95),
                DurationWords.OfMicroseconds(interval.P99),
                DurationWords.OfMicroseconds(interval.Max),
                interval.Failed == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"[red]{interval.Failed}[/]"));
        }

        return table;
    }
}
