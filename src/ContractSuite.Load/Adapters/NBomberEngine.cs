using ContractSuite.Load.Measuring;
using ContractSuite.Load.Models;
using ContractSuite.Load.Results;
using ContractSuite.Load.Running;
using ContractSuite.Load.Shards;
using ContractSuite.Load.Workloads;
using NBomber.Contracts;
using NBomber.CSharp;

namespace ContractSuite.Load.Adapters;

/// <summary>
/// Runs workloads on NBomber, for those who have its licence: compiled only with <c>-p:LoadEngine=NBomber</c>, and written to the
/// members that NBomber documents (nbomber.com/docs: Scenario, Load Simulation, NBomber Runner). NBomber makes the calls and this
/// measures them, from the moment when NBomber begins each. NBomber knows no Poisson arrivals: these come at equal distances.
/// </summary>
public sealed class NBomberEngine : ILoadEngine
{
    /// <summary>Rates are whole numbers an interval: with ten seconds a tenth of a call a second is one.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public async Task<LoadResult> RunAsync(Workload workload, ILoadObserver observer, CancellationToken stop = default)
    {
        workload.Check();
        if (workload.Shard != Shard.Whole)
            throw new WorkloadException($"The workload '{workload.Name}' cannot be run in parts: NBomber has a cluster of its own. Leave --shard out.");

        var stage = Stage.On(TimeProvider.System);
        if (workload.StartAt - stage.Time.GetUtcNow() is { Ticks: > 0 } left)
            await Task.Delay(left, stop).ConfigureAwait(false);

        var timeline = new Timeline(stage, workload.WarmUp);
        var workers = new Workers(workload.Actions.Count);
        var collector = new Collector(workload, stage, workers, new Dispatches((long)workload.LateAfter.TotalMicroseconds), timeline);
        var calls = new CallSite(workload, stage, workers, timeline.MeasuredFrom);
        var number = -1L;
        var scenario = Scenario.Create(workload.Name, async context =>
            {
                if (stop.IsCancellationRequested)
                    context.StopCurrentTest("stopped");

                var began = stage.Now;
                await calls.CallAsync(Interlocked.Increment(ref number), began, began, CancellationToken.None).ConfigureAwait(false);
                if (workload.Model is ClosedModel { ThinkTime: var think } && think > TimeSpan.Zero)
                    await Task.Delay(think * (0.5 + Random.Shared.NextDouble()), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

                return Response.Ok();
            })
            .WithoutWarmUp()
            .WithLoadSimulations(Simulations(workload));
        var running = Task.Run(() => NBomberRunner.RegisterScenarios(scenario).WithoutReports().Run(), CancellationToken.None);
        while (await Task.WhenAny(running, Task.Delay(workload.ProgressEvery, CancellationToken.None)).ConfigureAwait(false) != running)
        {
            observer.Progressed(collector.Collect(0));
        }

        await running.ConfigureAwait(false);
        observer.Progressed(collector.Collect(0));
        return collector.Result(!stop.IsCancellationRequested);
    }

    private static LoadSimulation[] Simulations(Workload workload) => workload.Model switch
    {
        ClosedModel closed => [Simulation.KeepConstant(closed.Users, workload.WarmUp + closed.Duration)],
        OpenModel open => [.. open.WarmedUp(workload.WarmUp).Segments.Select(segment => segment.From == segment.To
            ? Simulation.Inject(EachInterval(segment.To), Interval, segment.Duration)
            : Simulation.RampingInject(EachInterval(segment.To), Interval, segment.Duration))],
        _ => throw new WorkloadException($"The model '{workload.Model.Words}' is neither open nor closed."),
    };

    private static int EachInterval(double perSecond) => (int)Math.Round(perSecond * Interval.TotalSeconds);
}
