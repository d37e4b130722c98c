using System.Globalization;

namespace ContractSuite.Cli.Progress;

/// <summary>A time that is estimated, in words.</summary>
internal static class TimeWords
{
    /// <summary><c>12 s</c>, <c>3 min</c>: rounded up, and at least a second.</summary>
    public static string Of(TimeSpan time) => time < TimeSpan.FromMinutes(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Ceiling(time.TotalSeconds)):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalMinutes):0} min");
}
