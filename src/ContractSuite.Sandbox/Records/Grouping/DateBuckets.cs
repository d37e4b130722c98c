using System.Globalization;
using ContractSuite.Sandbox.FieldTypes;

namespace ContractSuite.Sandbox.Records.Grouping;

/// <summary>The periods that dates are grouped by, in a time zone.</summary>
internal static class DateBuckets
{
    /// <summary>Periods that start at a day, and so need a time zone.</summary>
    public static readonly string[] Periods = ["DAY", "WEEK", "MONTH", "QUARTER", "YEAR"];

    /// <summary>Every granularity.</summary>
    public static readonly string[] Granularities = [.. Periods, "DAY_OF_THE_WEEK", "MONTH_OF_THE_YEAR", "QUARTER_OF_THE_YEAR", "NONE"];

    /// <summary>The period of a moment: the day it starts as <c>YYYY-MM-DD</c>, or the name of a part of the week or year.</summary>
    /// <param name="moment">As records hold it; null stays null.</param>
    /// <param name="granularity">One of <see cref="Granularities"/>.</param>
    /// <param name="timeZone">A time zone's id; null for UTC.</param>
    /// <param name="weekStart"><c>MONDAY</c> unless another day is given.</param>
    public static string? Of(string? moment, string granularity, string? timeZone, string? weekStart)
    {
        if (moment is null || granularity == "NONE" || MomentKind.Parse(moment) is not { } time)
            return moment;

        var day = (timeZone is null ? time.UtcDateTime : TimeZoneInfo.ConvertTime(time, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime).Date;
        var quarter = ((day.Month - 1) / 3) + 1;
        return granularity switch
        {
            "DAY" => Written(day),
            "WEEK" => Written(day.AddDays(-(((int)day.DayOfWeek - (int)First(weekStart) + 7) % 7))),
            "MONTH" => Written(new DateTime(day.Year, day.Month, 1)),
            "QUARTER" => Written(new DateTime(day.Year, (quarter * 3) - 2, 1)),
            "YEAR" => Written(new DateTime(day.Year, 1, 1)),
            "DAY_OF_THE_WEEK" => day.DayOfWeek.ToString(),
            "MONTH_OF_THE_YEAR" => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month),
            _ => $"Q{quarter.ToString(CultureInfo.InvariantCulture)}",
        };
    }

    private static DayOfWeek First(string? weekStart) => weekStart switch { "SUNDAY" => DayOfWeek.Sunday, "SATURDAY" => DayOfWeek.Saturday, _ => DayOfWeek.Monday };

    private static string Written(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
