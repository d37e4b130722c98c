namespace ContractSuite.Load.Running;

/// <summary>How time passes and work is begun: in reality, or on a clock that a test advances.</summary>
internal abstract class Stage(TimeProvider time)
{
    public TimeProvider Time { get; } = time;

    public long Now => Time.GetTimestamp();

    public static Stage On(TimeProvider time) => time == TimeProvider.System ? new RealStage() : new SimulatedStage(time);

    /// <summary>Runs the loop that begins calls, where it can wait precisely.</summary>
    public abstract Task RunAsync(Func<Task> loop);

    /// <summary>Runs a loop that waits for answers.</summary>
    public abstract Task StartAsync(Func<Task> loop);

    /// <summary>Waits, as precisely as can be, until a timestamp; returns early when stopped. Only inside <see cref="RunAsync"/>.</summary>
    public abstract ValueTask PreciselyUntilAsync(long timestamp, CancellationToken stop);

    /// <summary>Begins work and does not wait for it.</summary>
    public abstract void Begin(IThreadPoolWorkItem work);

    /// <summary>Waits until a timestamp, to a millisecond or so; returns early when stopped.</summary>
    public abstract ValueTask UntilAsync(long timestamp, CancellationToken stop);

    public long After(long timestamp, TimeSpan duration) => timestamp + (long)(duration.TotalSeconds * Time.TimestampFrequency);

    public long Microseconds(long from, long to) => (long)Time.GetElapsedTime(from, to).TotalMicroseconds;
}
