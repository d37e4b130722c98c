using System.Collections.Concurrent;

namespace ContractSuite.Cli.Tests;

/// <summary>A clock that goes on when it is told to.</summary>
internal sealed class StandingTime : TimeProvider
{
    private readonly ConcurrentDictionary<Alarm, bool> _alarms = [];
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public void Pass(int seconds)
    {
        _now += seconds * TimeSpan.TicksPerSecond;
        foreach (var due in _alarms.Keys.Where(alarm => alarm.At <= _now && _alarms.TryRemove(alarm, out _)).ToList())
        {
            due.Ring();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(_now + dueTime.Ticks, () => callback(state));
        _alarms[alarm] = true;
        return alarm;
    }

    private sealed record Alarm(long At, Action Ring) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
