using ContractSuite.Load.Measuring;
using ContractSuite.Load.Models;
using ContractSuite.Load.Workloads;

namespace ContractSuite.Load.Running;

/// <summary>Lets each user call, think and call again until the time is over.</summary>
internal sealed class ClosedRunner(Workload workload, ClosedModel model, Stage stage, CallSite calls, Dispatches dispatches, CancellationToken abandon)
{
    private static readonly TimeSpan BetweenProbes = TimeSpan.FromMilliseconds(20);

    private int _calling;

    public long InFlight => Volatile.Read(ref _calling);

    /// <summary>Runs all users; the inner task ends when the last has its answer.</summary>
    public async Task<Task> RunAsync(long start, CancellationToken stop)
    {
        var end = stage.After(start, workload.WarmUp + model.Duration);
        var users = Enumerable.Range(0, model.Users)
            .Where(user => workload.Shard.Has(user))
            .Select(user => stage.StartAsync(() => WorkAsync(user, start, end, stop)))
            .ToList();
        await stage.StartAsync(() => ProbeAsync(end, stop)).ConfigureAwait(false);
        return Task.WhenAll(users);
    }

    private async Task WorkAsync(int user, long start, long end, CancellationToken stop)
    {
        var random = new Random(unchecked((workload.Seed * 397) ^ user));
        var next = stage.After(start, model.ThinkTime * random.NextDouble());
        for (var number = (long)user; !stop.IsCancellationRequested && next < end; number += model.Users)
        {
            await stage.UntilAsync(next, stop).ConfigureAwait(false);
            if (stop.IsCancellationRequested)
                return;

            var began = stage.Now;
            Interlocked.Increment(ref _calling);
            await calls.CallAsync(number, began, began, abandon).ConfigureAwait(false);
            Interlocked.Decrement(ref _calling);
            next = stage.After(stage.Now, model.ThinkTime * (0.5 + random.NextDouble()));
        }
    }

    /// <summary>
    /// A user of this model cannot be late, so a probe asks, every 20 ms until the end, how long work waits for the pool: answers
    /// wait as long, and the server looks that much slower.
    /// </summary>
    private async Task ProbeAsync(long end, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && stage.Now < end)
        {
            var next = stage.After(stage.Now, BetweenProbes);
            await stage.UntilAsync(next, stop).ConfigureAwait(false);
            if (calls.Measures(next))
                stage.Begin(new Probe(stage, dispatches, stage.Now));
        }
    }
}
