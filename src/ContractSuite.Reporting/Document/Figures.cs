using System.Globalization;

namespace ContractSuite.Reporting.Document;

/// <summary>Numbers as the document writes them, the same in every culture.</summary>
internal static class Figures
{
    public static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(int number, string noun) => $"{Count(number)} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>In the unit that gives two or three figures: <c>12 ms</c>, <c>1.3 s</c>, <c>2 min 5 s</c>.</summary>
    public static string Time(TimeSpan duration) => duration.TotalSeconds switch
    {
        < 1 => Math.Round(duration.TotalMilliseconds).ToString("0", CultureInfo.InvariantCulture) + " ms",
        < 60 => duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s",
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalMinutes} min {duration.Seconds} s"),
    };

    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
