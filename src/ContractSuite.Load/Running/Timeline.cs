namespace ContractSuite.Load.Running;

/// <summary>When a run began, and when measuring did.</summary>
internal sealed class Timeline(Stage stage, TimeSpan warmUp)
{
    private readonly DateTimeOffset _measured = stage.Time.GetUtcNow() + warmUp;

    /// <summary>The timestamp at which the model begins.</summary>
    public long Start { get; } = stage.Now;

    /// <summary>The timestamp from which calls are measured.</summary>
    public long MeasuredFrom => stage.After(Start, warmUp);

    /// <summary>Seconds from the beginning of measuring; negative in the warm-up.</summary>
    public double Measured(long timestamp) => stage.Time.GetElapsedTime(MeasuredFrom, timestamp).TotalSeconds;

    /// <summary>The time of the day, so many seconds from the beginning of measuring.</summary>
    public DateTimeOffset At(double seconds) => _measured.AddSeconds(seconds);

    public TimeSpan Elapsed(long timestamp) => stage.Time.GetElapsedTime(Start, timestamp);
}
