using ContractSuite.Load.Measuring;
using ContractSuite.Load.Models;
using ContractSuite.Load.Workloads;

namespace ContractSuite.Load.Running;

/// <summary>Begins each call when it is due, whatever became of those before.</summary>
internal sealed class OpenRunner(Workload workload, OpenModel model, Stage stage, CallSite calls, Dispatches dispatches, CancellationToken abandon)
{
    private readonly Outstanding _outstanding = new();

    public long InFlight => _outstanding.Count;

    /// <summary>Makes every call; the inner task ends when all are answered.</summary>
    public async Task<Task> RunAsync(long start, CancellationToken stop)
    {
        await stage.RunAsync(() => DispatchAsync(start, stop)).ConfigureAwait(false);
        return _outstanding.CloseAsync();
    }

    /// <summary>The call itself, on the pool.</summary>
    public async Task MeetAsync(long number, long due)
    {
        var began = stage.Now;
        if (calls.Measures(due))
            dispatches.Began(stage.Microseconds(due, began));

        await calls.CallAsync(number, due, began, abandon).ConfigureAwait(false);
        _outstanding.Leave();
    }

    private async Task DispatchAsync(long start, CancellationToken stop)
    {
        var number = -1L;
        foreach (var moment in model.WarmedUp(workload.WarmUp).Arrivals(workload.Seed))
        {
            number++;
            if (!workload.Shard.Has(number))
                continue;

            var due = stage.After(start, moment);
            await stage.PreciselyUntilAsync(due, stop).ConfigureAwait(false);
            if (stop.IsCancellationRequested)
                return;

            Begin(number, due);
        }

        await stage.PreciselyUntilAsync(stage.After(start, workload.WarmUp + model.Duration), stop).ConfigureAwait(false);
    }

    private void Begin(long number, long due)
    {
        if (_outstanding.Count < workload.MostInFlight)
        {
            _outstanding.Enter();
            stage.Begin(new Arrival(this, number, due));
        }
        else if (calls.Measures(due))
        {
            dispatches.Dropped();
        }
    }
}
