using System.Globalization;
using ContractSuite.Load.Models;

namespace ContractSuite.Steps.Load;

/// <summary>Numbers and times as features write them.</summary>
internal static class LoadWords
{
    /// <summary>A regular expression for a time: <c>30 seconds</c>, <c>1 minute</c>, <c>8 hours</c>.</summary>
    public const string Time = @"(\d[\d.]* (?:second|minute|hour)s?)";

    /// <summary>A regular expression for a number: <c>10,000</c>, <c>2.5</c>.</summary>
    public const string Number = @"(\d[\d,.]*)";

    public static double NumberOf(string text) => double.Parse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    public static TimeSpan TimeOf(string text) => text.Split(' ') switch
    {
        [var count, "second" or "seconds"] => TimeSpan.FromSeconds(NumberOf(count)),
        [var count, "minute" or "minutes"] => TimeSpan.FromMinutes(NumberOf(count)),
        [var count, _] => TimeSpan.FromHours(NumberOf(count)),
        _ => throw new FormatException($"'{text}' is no time. Expected a number and seconds, minutes or hours."),
    };

    /// <summary>Rates one after another: <c>5, 10 and 20</c>.</summary>
    public static OpenModel StepsOf(string rates, TimeSpan each) =>
        OpenModel.Steps(rates.Split([", ", " and "], StringSplitOptions.None).Select(NumberOf), each);
}
