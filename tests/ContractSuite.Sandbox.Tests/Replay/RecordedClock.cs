namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>Goes a millisecond at each look, from the morning of the recordings on.</summary>
internal sealed class RecordedClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref _ticks, TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    /// <summary>Lets time go by.</summary>
    public void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;
}
