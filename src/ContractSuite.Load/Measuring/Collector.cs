using ContractSuite.Load.Results;
using ContractSuite.Load.Running;
using ContractSuite.Load.Workloads;

namespace ContractSuite.Load.Measuring;

/// <summary>Gathers from the workers, interval by interval, and makes the result.</summary>
internal sealed class Collector(Workload workload, Stage stage, Workers workers, Dispatches dispatches, Timeline timeline)
{
    private readonly Series[] _actions = [.. workload.Actions.Select(action => new Series(action.Name, action.Share / workload.Actions.Sum(each => each.Share), workload.Model.Duration))];
    private readonly Series _overall = new("all", 1, workload.Model.Duration);
    private readonly Tally[] _stretch = [.. workload.Actions.Select(_ => new Tally())];
    private readonly Tally _sum = new();
    private readonly TimeSpan _processorBefore = Environment.CpuUsage.TotalTime;
    private double _collectedUpTo;

    /// <summary>Takes what happened since the last call; nothing is measured before the warm-up is over.</summary>
    public LoadProgress Collect(long inFlight)
    {
        var now = timeline.Measured(stage.Now);
        var isWarmUp = now <= 0;
        var interval = isWarmUp ? new IntervalFigures(0, 0, 0, 0, 0, 0, 0, 0) : Take(_collectedUpTo, now);
        return new LoadProgress
        {
            Workload = workload.Name,
            Time = (timeline.Elapsed(stage.Now), workload.WarmUp + workload.Model.Duration),
            IsWarmUp = isWarmUp,
            InFlight = inFlight,
            Interval = interval,
            SoFar = () => Result(isComplete: false),
        };
    }

    public LoadResult Result(bool isComplete)
    {
        var seconds = Math.Max(_collectedUpTo, double.Epsilon);
        return new LoadResult
        {
            Workload = workload.Name,
            Model = workload.Model.Words,
            Shard = workload.Shard.ToString(),
            Seed = workload.Seed,
            Started = timeline.At(0),
            WarmUpSeconds = workload.WarmUp.TotalSeconds,
            Seconds = seconds,
            IsComplete = isComplete,
            Generator = Generator(),
            Overall = _overall.Figures(seconds),
            Actions = [.. _actions.Select(action => action.Figures(seconds))],
        };
    }

    private IntervalFigures Take(double from, double now)
    {
        _sum.Clear();
        foreach (var tally in _stretch)
        {
            tally.Clear();
        }

        workers.DrainInto(_stretch);
        _collectedUpTo = now;
        for (var i = 0; i < _actions.Length; i++)
        {
            _sum.Add(_stretch[i]);
            _actions[i].Add(_stretch[i], from, now);
        }

        _overall.Add(_sum, from, now);
        return Series.Interval(_sum, from, now);
    }

    private GeneratorFigures Generator()
    {
        var (lag, late, dropped) = dispatches.Read();
        return new GeneratorFigures
        {
            Lag = PhaseFigures.Of(lag),
            Late = late,
            LateAfterMicros = (long)workload.LateAfter.TotalMicroseconds,
            Dropped = dropped,
            Processor = stage.Time == TimeProvider.System
                ? (Environment.CpuUsage.TotalTime - _processorBefore) / timeline.Elapsed(stage.Now) / Environment.ProcessorCount
                : null,
            Objections = [.. Objections.Of(lag.Count, late, dropped, workload)],
        };
    }
}
