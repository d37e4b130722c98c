using ContractSuite.Load.Models;
using ContractSuite.Load.Promises;
using ContractSuite.Load.Results;
using ContractSuite.Load.Running;
using ContractSuite.Load.Workloads;

namespace ContractSuite.Load.Capacity;

/// <summary>Raises the rate of arrivals until a promise breaks, then halves the gap.</summary>
/// <param name="engine">Runs each rate.</param>
/// <param name="promises">What must be kept; at least one.</param>
public sealed class CapacitySearch(ILoadEngine engine, IReadOnlyList<Promise> promises)
{
    /// <summary>The gap between the last good rate and the first bad one that is narrow enough.</summary>
    private const double NarrowEnough = 1.1;

    /// <summary>The most rates that are tried.</summary>
    private const int MostProbes = 20;

    /// <summary>The first rate that is tried, a second.</summary>
    public double From { get; init; } = 1;

    /// <summary>How long each rate is held, and measured, after a fifth of that as warm-up.</summary>
    public TimeSpan Each { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Finds the capacity; gives the result of the best rate beside it, or of the first when none was good.</summary>
    /// <param name="workload">Its actions are made at other rates, at random as people come.</param>
    /// <param name="betweenActs">How often one user acts: turns a rate into users.</param>
    /// <param name="observer">Watches each run.</param>
    /// <param name="stop">Ends the search with what is known.</param>
    public async Task<(CapacityResult Capacity, LoadResult Best)> FindAsync(
        Workload workload, TimeSpan betweenActs, ILoadObserver observer, CancellationToken stop = default)
    {
        var points = new SortedList<double, CapacityPoint>();
        LoadResult? best = null;
        double good = 0;
        double? bad = null;
        while (points.Count < MostProbes && !stop.IsCancellationRequested && (bad is null || bad / Math.Max(good, double.Epsilon) > NarrowEnough))
        {
            var rate = Next(good, bad);
            var result = await engine.RunAsync(At(workload, rate), observer, stop).ConfigureAwait(false);
            if (!result.IsComplete)
                break;

            var point = CapacityPoint.Of(rate, result, promises);
            points[rate] = point;
            best = point is { IsValid: true, Broken: [] } || best is null ? result : best;
            if (point is { IsValid: true, Broken: [] })
                good = rate;
            else
                bad = rate;

            if (bad < From / 64)
                break;
        }

        var capacity = new CapacityResult
        {
            Workload = workload.Name,
            PerSecond = good,
            SecondsBetweenActs = betweenActs.TotalSeconds,
            Curve = [.. points.Values],
        };
        return (capacity, best ?? throw new OperationCanceledException("The search was stopped before its first rate was measured.", stop));
    }

    private double Next(double good, double? bad) => (good, bad) switch
    {
        (0, null) => From,
        (_, null) => good * 2,
        (0, { } high) => high / 2,
        (_, { } high) => Math.Sqrt(good * high),
    };

    private Workload At(Workload workload, double rate) => workload with
    {
        Model = OpenModel.Poisson(rate, Each),
        WarmUp = Each / 5,
        StartAt = null,
    };
}
