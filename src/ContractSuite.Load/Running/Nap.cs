using System.Runtime.InteropServices;

namespace ContractSuite.Load.Running;

/// <summary>
/// Sleeps for less than a millisecond where the system can: <see cref="Thread.Sleep(TimeSpan)"/> rounds to whole milliseconds,
/// which is the distance of arrivals at 1,000 a second.
/// </summary>
internal static partial class Nap
{
    private static readonly TimeSpan SleepRounding = TimeSpan.FromMilliseconds(2);

    public static void For(TimeSpan duration)
    {
        if (OperatingSystem.IsWindows())
            Coarsely(duration);
        else
            Finely(duration);
    }

    private static void Finely(TimeSpan duration)
    {
        var wanted = new TimeSpec { Seconds = (nint)duration.TotalSeconds, Nanoseconds = (nint)(duration.Ticks % TimeSpan.TicksPerSecond * 100) };
        _ = NanoSleep(in wanted, 0);
    }

    /// <summary>Sleeps while that cannot overshoot, then yields.</summary>
    private static void Coarsely(TimeSpan duration)
    {
        if (duration > SleepRounding)
            Thread.Sleep(duration - SleepRounding);
        else
            Thread.Yield();
    }

    [LibraryImport("libc", EntryPoint = "nanosleep")]
    private static partial int NanoSleep(in TimeSpec wanted, nint remaining);

    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
