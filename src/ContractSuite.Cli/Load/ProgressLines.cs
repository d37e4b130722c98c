using System.Globalization;
using ContractSuite.Load.Models;
using ContractSuite.Load.Running;

namespace ContractSuite.Cli.Load;

/// <summary>A line each second, where there is no terminal.</summary>
internal sealed class ProgressLines(TextWriter output) : ILoadObserver
{
    public void Progressed(LoadProgress progress)
    {
        var interval = progress.Interval;
        var time = string.Create(CultureInfo.InvariantCulture, $"  {progress.Time.Elapsed.TotalSeconds,5:0} of {progress.Time.Total.TotalSeconds:0} s");
        output.WriteLine(progress.IsWarmUp
            ? $"{time}  warming up"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{time}  {interval.Count / Math.Max(interval.Seconds, 0.001),8:0.#}/s  median {DurationWords.OfMicroseconds(interval.P50),8}  95 % {DurationWords.OfMicroseconds(interval.P95),8}  99 % {DurationWords.OfMicroseconds(interval.P99),8}  {interval.Failed} failed  {progress.InFlight} in flight"));
    }
}
