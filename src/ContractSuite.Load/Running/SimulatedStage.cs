namespace ContractSuite.Load.Running;

/// <summary>Any other clock: everything happens on the thread that advances it, in the order of its timers.</summary>
internal sealed class SimulatedStage(TimeProvider time) : Stage(time)
{
    public override Task RunAsync(Func<Task> loop) => loop();

    public override Task StartAsync(Func<Task> loop) => loop();

    public override ValueTask PreciselyUntilAsync(long timestamp, CancellationToken stop) => UntilAsync(timestamp, stop);

    /// <summary>
    /// To the tick, and on the thread of whoever stops it: <see cref="Task.Delay(TimeSpan, TimeProvider, CancellationToken)"/> rounds to
    /// milliseconds and goes on from a cancellation on the pool.
    /// </summary>
    public override async ValueTask UntilAsync(long timestamp, CancellationToken stop)
    {
        if (Time.GetElapsedTime(Now, timestamp) is not { Ticks: > 0 } left)
            return;

        var waiting = new TaskCompletionSource();
        using var registration = stop.Register(() => waiting.TrySetResult());
        using var timer = Time.CreateTimer(_ => waiting.TrySetResult(), null, left, Timeout.InfiniteTimeSpan);
        await waiting.Task.ConfigureAwait(false);
    }

    public override void Begin(IThreadPoolWorkItem work) => work.Execute();
}
