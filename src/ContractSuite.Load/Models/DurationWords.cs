using System.Globalization;

namespace ContractSuite.Load.Models;

/// <summary>Times in words: <c>850 µs</c>, <c>12.3 ms</c>, <c>30 s</c>, <c>5 min</c>, <c>24 h</c>.</summary>
public static class DurationWords
{
    /// <summary>Three digits and the largest unit that leaves a number above one.</summary>
    public static string Of(TimeSpan duration) => duration switch
    {
        { TotalHours: >= 2 } => In(duration.TotalHours, "h"),
        { TotalMinutes: >= 2 } => In(duration.TotalMinutes, "min"),
        { TotalSeconds: >= 1 } => In(duration.TotalSeconds, "s"),
        { TotalMilliseconds: >= 1 } => In(duration.TotalMilliseconds, "ms"),
        _ => In(duration.TotalMicroseconds, "µs"),
    };

    /// <summary>The same for microseconds.</summary>
    public static string OfMicroseconds(double microseconds) => Of(TimeSpan.FromMicroseconds(microseconds));

    private static string In(double value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{value.ToString(value >= 100 ? "0" : value >= 10 ? "0.#" : "0.##", CultureInfo.InvariantCulture)} {unit}");
}
