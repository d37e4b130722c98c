using ContractSuite.Load.Measuring;
using ContractSuite.Load.Models;
using ContractSuite.Load.Results;
using ContractSuite.Load.Running;
using ContractSuite.Load.Shards;
using ContractSuite.Load.Workloads;
using NBomber.Contracts;
using NBomber.CSharp;
using Serilog;

namespace ContractSuite.Load.Adapters;

/// <summary>
/// Runs workloads on NBomber, for those who have its licence: compiled only with <c>-p:LoadEngine=NBomber</c>, against members that
/// NBomber has had since 4.1. NBomber makes the calls and this measures them, from the moment when NBomber begins each.
/// </summary>
/// <remarks>
/// NBomber wants at least a second of each simulation, injects only whole rounds, and lets the calls of a round begin at moments of its
/// own choice within it. So the arrivals are counted out here, to rounds of about a second. Their number is then the model's; where
/// in its second a call lies is NBomber's.
/// </remarks>
public sealed class NBomberEngine : ILoadEngine
{
    private static readonly TimeSpan ShortestRound = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task<LoadResult> RunAsync(Workload workload, ILoadObserver observer, CancellationToken stop = default)
    {
        workload.Check();
        if (workload.Shard != Shard.Whole)
            throw new WorkloadException($"The workload '{workload.Name}' cannot be run in parts: NBomber has a cluster of its own. Leave --shard out.");

        if (workload.WarmUp + workload.Model.Duration < ShortestRound)
            throw new WorkloadException($"The workload '{workload.Name}' lasts less than a second: NBomber runs none so short. Let it last longer.");

        var stage = Stage.On(TimeProvider.System);
        if (workload.StartAt - stage.Time.GetUtcNow() is { Ticks: > 0 } left)
            await Task.Delay(left, stop).ConfigureAwait(false);

        // NBomber takes its time before the first call and after the last, which is nobody's latency.
        var began = new TaskCompletionSource<Run>(TaskCreationOptions.RunContinuationsAsynchronously);
        var scenario = Scenario.Create(workload.Name, async context =>
            {
                if (stop.IsCancellationRequested)
                    context.StopCurrentTest("stopped");

                await (await began.Task.ConfigureAwait(false)).TurnAsync(stop).ConfigureAwait(false);
                return Response.Ok();
            })
            .WithInit(_ =>
            {
                began.TrySetResult(new Run(workload, stage));
                return Task.CompletedTask;
            })
            .WithoutWarmUp()
            .WithLoadSimulations(Simulations(workload));
        // With a logger of its own NBomber leaves a folder with its log wherever it is run.
        var running = Task.Run(
            () => NBomberRunner.RegisterScenarios(scenario).WithoutReports().WithLoggerConfig(() => new LoggerConfiguration()).Run(),
            CancellationToken.None);
        await Task.WhenAny(running, began.Task).ConfigureAwait(false);
        if (!began.Task.IsCompleted)
        {
            await running.ConfigureAwait(false);
            throw new WorkloadException($"NBomber ended before it began the workload '{workload.Name}'. Its words above say why.");
        }

        var measured = await began.Task.ConfigureAwait(false);
        var over = Task.WhenAny(running, measured.OverAsync(stop));
        while (await Task.WhenAny(over, Task.Delay(workload.ProgressEvery, CancellationToken.None)).ConfigureAwait(false) != over)
        {
            observer.Progressed(measured.Collector.Collect(measured.InFlight));
        }

        observer.Progressed(measured.Collector.Collect(measured.InFlight));
        var result = measured.Collector.Result(!stop.IsCancellationRequested);
        await running.ConfigureAwait(false);
        return result;
    }

    private static LoadSimulation[] Simulations(Workload workload) => workload.Model switch
    {
        ClosedModel closed => [Simulation.KeepConstant(closed.Users, workload.WarmUp + closed.Duration)],
        OpenModel open => [.. Rounds(open.WarmedUp(workload.WarmUp), workload.Seed)],
        _ => throw new WorkloadException($"The model '{workload.Model.Words}' is neither open nor closed."),
    };

    private static IEnumerable<LoadSimulation> Rounds(OpenModel model, int seed)
    {
        var calls = new int[(int)(model.Duration / ShortestRound)];
        // Rounded up: a remainder of one tick would be one more round.
        var round = new TimeSpan((long)Math.Ceiling(model.Duration.Ticks / (double)calls.Length));
        foreach (var moment in model.Arrivals(seed))
        {
            calls[Math.Min((int)(moment / round), calls.Length - 1)]++;
        }

        for (int i = 0, same; i < calls.Length; i += same)
        {
            same = calls.Skip(i).TakeWhile(each => each == calls[i]).Count();
            yield return calls[i] == 0 ? Simulation.Pause(round * same) : Simulation.Inject(calls[i], round, round * same);
        }
    }

    /// <summary>What NBomber's calls go through, from the moment when it begins them.</summary>
    private sealed class Run
    {
        private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

        private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Stage _stage;
        private readonly CallSite _calls;
        private readonly ClosedModel? _closed;
        private readonly long _expected;
        private readonly long _end;
        private long _begun;
        private long _inFlight;

        public Run(Workload workload, Stage stage)
        {
            var timeline = new Timeline(stage, workload.WarmUp);
            var workers = new Workers(workload.Actions.Count);
            _stage = stage;
            _calls = new CallSite(workload, stage, workers, timeline.MeasuredFrom);
            _closed = workload.Model as ClosedModel;
            _expected = workload.Model is OpenModel open ? open.WarmedUp(workload.WarmUp).Arrivals(workload.Seed).LongCount() : -1;
            _end = stage.After(timeline.Start, workload.WarmUp + workload.Model.Duration);
            Collector = new Collector(workload, stage, workers, new Dispatches((long)workload.LateAfter.TotalMicroseconds), timeline);
        }

        public Collector Collector { get; }

        public long InFlight => Interlocked.Read(ref _inFlight);

        private TimeSpan Left => _stage.Time.GetElapsedTime(_stage.Now, _end);

        /// <summary>Ends when the model is over, or stopped, and everything is answered: NBomber itself ends seconds later.</summary>
        public async Task OverAsync(CancellationToken stop)
        {
            await _answered.Task.ConfigureAwait(false);
            if (Left is { Ticks: > 0 } left)
                await Task.Delay(left, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        /// <summary>One call, and in the closed model the pause after it.</summary>
        public async Task TurnAsync(CancellationToken stop)
        {
            if (!IsOver(stop))
            {
                await CallAsync().ConfigureAwait(false);
                if (_closed is not null && Pause(_closed.ThinkTime) is { Ticks: > 0 } pause)
                    await Task.Delay(pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            else
            {
                // NBomber keeps its users a while: they wait.
                await Task.Delay(Moment, CancellationToken.None).ConfigureAwait(false);
            }

            if ((IsOver(stop) || Interlocked.Read(ref _begun) == _expected) && InFlight == 0)
                _answered.TrySetResult();
        }

        /// <summary>Users end with the time; arrivals that NBomber begins a little late are still arrivals.</summary>
        private bool IsOver(CancellationToken stop) => stop.IsCancellationRequested || (_closed is not null && Left <= TimeSpan.Zero);

        private async Task CallAsync()
        {
            var began = _stage.Now;
            Interlocked.Increment(ref _inFlight);
            await _calls.CallAsync(Interlocked.Increment(ref _begun) - 1, began, began, CancellationToken.None).ConfigureAwait(false);
            Interlocked.Decrement(ref _inFlight);
        }

        /// <summary>Half to one and a half of the time between acts, and no further than just beyond the end.</summary>
        private TimeSpan Pause(TimeSpan think)
        {
            var pause = think * (0.5 + Random.Shared.NextDouble());
            return TimeSpan.FromTicks(Math.Min(pause.Ticks, (Left + Moment).Ticks));
        }
    }
}
