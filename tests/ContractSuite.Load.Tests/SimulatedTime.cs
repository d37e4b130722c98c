namespace ContractSuite.Load.Tests;

/// <summary>
/// A clock that stands until it is told to run, then goes from timer to timer on the calling thread: hours take as long as what
/// happens in them.
/// </summary>
internal sealed class SimulatedTime : TimeProvider
{
    private readonly PriorityQueue<Timer, (long Due, long Order)> _timers = new();
    private long _now;
    private long _order;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(_now);

    public override long GetTimestamp() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(callback, state);
        if (dueTime != Timeout.InfiniteTimeSpan)
            _timers.Enqueue(timer, (_now + dueTime.Ticks, _order++));

        return timer;
    }

    /// <summary>Waits, to the tick: <see cref="Task.Delay(TimeSpan, TimeProvider, CancellationToken)"/> rounds to milliseconds.</summary>
    public async Task Wait(TimeSpan duration, CancellationToken stop)
    {
        var waiting = new TaskCompletionSource();
        await using var registration = stop.Register(() => waiting.TrySetCanceled(stop));
        await using var timer = CreateTimer(_ => waiting.TrySetResult(), null, duration, Timeout.InfiniteTimeSpan);
        await waiting.Task;
    }

    /// <summary>
    /// Runs a task to its end, on a thread of its own: the test runner's context would send what follows an await to other threads.
    /// A task that waits for no timer never ends; that is a fault of the test.
    /// </summary>
    public T Run<T>(Func<Task<T>> start)
    {
        Task<T>? task = null;
        Exception? fault = null;
        var thread = new Thread(() =>
        {
            try
            {
                task = start();
                while (!task.IsCompleted)
                {
                    FireNext();
                }
            }
            catch (InvalidOperationException found)
            {
                fault = found;
            }
        });
        thread.Start();
        thread.Join();
        return fault is null ? task!.GetAwaiter().GetResult() : throw fault;
    }

    private void FireNext()
    {
        if (!_timers.TryDequeue(out var timer, out var at))
            throw new InvalidOperationException($"The task waits for something that no timer will bring, at {TimeSpan.FromTicks(_now)}.");

        if (timer.IsStopped)
            return;

        _now = Math.Max(_now, at.Due);
        timer.Fire();
    }

    private sealed class Timer(TimerCallback callback, object? state) : ITimer
    {
        public bool IsStopped { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => IsStopped = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
