namespace ContractSuite.Load.Running;

/// <summary>
/// The system's clock. Calls are begun from a thread that does nothing else, whose waits are precise to some 60 µs on Linux, and
/// run on the pool: an action that computes does not delay the next arrival.
/// </summary>
internal sealed class RealStage() : Stage(TimeProvider.System)
{
    private static readonly TimeSpan LongestNap = TimeSpan.FromMilliseconds(50);

    public override Task RunAsync(Func<Task> loop) =>
        Task.Factory.StartNew(() => loop().GetAwaiter().GetResult(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public override Task StartAsync(Func<Task> loop) => Task.Run(loop);

    /// <summary>Blocks: so the loop stays on its thread.</summary>
    public override ValueTask PreciselyUntilAsync(long timestamp, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && Time.GetElapsedTime(Now, timestamp) is { Ticks: > 0 } left)
        {
            Nap.For(left < LongestNap ? left : LongestNap);
        }

        return ValueTask.CompletedTask;
    }

    public override async ValueTask UntilAsync(long timestamp, CancellationToken stop)
    {
        if (Time.GetElapsedTime(Now, timestamp) is { Ticks: > 0 } left)
            await Task.Delay(left, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public override void Begin(IThreadPoolWorkItem work) => ThreadPool.UnsafeQueueUserWorkItem(work, preferLocal: false);
}
