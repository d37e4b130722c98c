using System.Globalization;
using ContractSuite.Load.Models;
using ContractSuite.Load.Workloads;

namespace ContractSuite.Load.Measuring;

/// <summary>Why a result says more of the generator than of the server.</summary>
internal static class Objections
{
    /// <summary>So much of all calls may be late.</summary>
    private const double MostLate = 0.01;

    public static IEnumerable<string> Of(long began, long late, long dropped, Workload workload)
    {
        var lateAfter = DurationWords.Of(workload.LateAfter);
        // One call is no trend, however few there are.
        if (late > Math.Max(1, MostLate * began))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"The generator was too slow: {late:N0} of {began:N0} {(workload.Model is OpenModel ? "calls began" : "probes ran")} more than {lateAfter} late, expected at most {MostLate:0 %}. Use a faster machine, or several with --shard.");
        }

        if (dropped > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{dropped:N0} calls were not made, as {workload.MostInFlight:N0} were unanswered. The latencies leave them out; ask for a lower rate.");
        }
    }
}
