using ContractSuite.Load.Measuring;
using ContractSuite.Load.Models;
using ContractSuite.Load.Results;
using ContractSuite.Load.Workloads;

namespace ContractSuite.Load.Running;

/// <summary>The engine: begins calls, measures them in bounded memory, and says when it was itself too slow.</summary>
/// <param name="time">The clock; any but the system's is simulated, on the thread that advances it.</param>
public sealed class LoadEngine(TimeProvider time) : ILoadEngine
{
    private readonly Stage _stage = Stage.On(time);

    /// <inheritdoc/>
    public async Task<LoadResult> RunAsync(Workload workload, ILoadObserver observer, CancellationToken stop = default)
    {
        workload.Check();
        await WaitForStartAsync(workload.StartAt, stop).ConfigureAwait(false);

        var timeline = new Timeline(_stage, workload.WarmUp);
        var workers = new Workers(workload.Actions.Count);
        var dispatches = new Dispatches((long)workload.LateAfter.TotalMicroseconds);
        var collector = new Collector(workload, _stage, workers, dispatches, timeline);
        var calls = new CallSite(workload, _stage, workers, timeline.MeasuredFrom);
        using var abandon = new CancellationTokenSource();
        using var over = new CancellationTokenSource();
        var (run, inFlight) = Begin(workload, calls, dispatches, timeline.Start, abandon.Token, stop);
        var watching = _stage.StartAsync(() => WatchAsync(workload, timeline, collector, inFlight, observer, over.Token));

        var answers = await run.ConfigureAwait(false);
        await AwaitAnswersAsync(answers, workload.Patience, abandon).ConfigureAwait(false);
        over.Cancel();
        await watching.ConfigureAwait(false);
        observer.Progressed(collector.Collect(inFlight()));
        return collector.Result(!stop.IsCancellationRequested);
    }

    private (Task<Task> Run, Func<long> InFlight) Begin(
        Workload workload, CallSite calls, Dispatches dispatches, long start, CancellationToken abandon, CancellationToken stop)
    {
        switch (workload.Model)
        {
            case OpenModel model:
                var open = new OpenRunner(workload, model, _stage, calls, dispatches, abandon);
                return (open.RunAsync(start, stop), () => open.InFlight);
            case ClosedModel model:
                var closed = new ClosedRunner(workload, model, _stage, calls, dispatches, abandon);
                return (closed.RunAsync(start, stop), () => closed.InFlight);
            default:
                throw new WorkloadException($"The model '{workload.Model.Words}' is neither open nor closed.");
        }
    }

    private async Task WaitForStartAsync(DateTimeOffset? moment, CancellationToken stop)
    {
        if (moment - _stage.Time.GetUtcNow() is { Ticks: > 0 } left)
            await Task.Delay(left, _stage.Time, stop).ConfigureAwait(false);
    }

    /// <summary>Waits until patience ends, then gives the calls up, which count as unanswered.</summary>
    private async Task AwaitAnswersAsync(Task answers, TimeSpan patience, CancellationTokenSource abandon)
    {
        using var answered = new CancellationTokenSource();
        var waiting = _stage.UntilAsync(_stage.After(_stage.Now, patience), answered.Token).AsTask();
        if (await Task.WhenAny(answers, waiting).ConfigureAwait(false) == waiting)
            abandon.Cancel();

        answered.Cancel();
        await answers.ConfigureAwait(false);
    }

    private async Task WatchAsync(
        Workload workload, Timeline timeline, Collector collector, Func<long> inFlight, ILoadObserver observer, CancellationToken over)
    {
        var next = timeline.Start;
        while (!over.IsCancellationRequested)
        {
            next = _stage.After(next, workload.ProgressEvery);
            await _stage.UntilAsync(next, over).ConfigureAwait(false);
            if (!over.IsCancellationRequested)
                observer.Progressed(collector.Collect(inFlight()));
        }
    }
}
