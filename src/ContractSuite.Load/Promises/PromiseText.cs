using System.Globalization;
using System.Text.RegularExpressions;

namespace ContractSuite.Load.Promises;

/// <summary>Promises as features word them, so that they can be read before the steps that hold them are reached.</summary>
public static partial class PromiseText
{
    /// <summary>A regular expression that fits a step that is a promise, and no other.</summary>
    public const string Pattern =
        @"^((?:\d[\d.]* % of (?:all calls|the calls to ""[^""]+"") are answered within \d[\d.]* (?:ms|s|min))"
        + @"|(?:at most \d[\d.]* % of (?:all calls|the calls to ""[^""]+"") fail)"
        + @"|(?:at least \d[\d.]* calls a second are answered)"
        + @"|(?:no action is starved))$";

    /// <summary>Reads a promise; null for a text that is none.</summary>
    public static Promise? Read(string text)
    {
        if (Quick().Match(text) is { Success: true } quick)
            return new Promise.Quick(Number(quick, "percent"), Duration(quick), Action(quick));
        if (Reliable().Match(text) is { Success: true } reliable)
            return new Promise.Reliable(Number(reliable, "percent"), Action(reliable));
        if (Productive().Match(text) is { Success: true } productive)
            return new Promise.Productive(Number(productive, "rate"));

        return text == "no action is starved" ? new Promise.Fair() : null;
    }

    private static TimeSpan Duration(Match match) => match.Groups["unit"].Value switch
    {
        "ms" => TimeSpan.FromMilliseconds(Number(match, "time")),
        "s" => TimeSpan.FromSeconds(Number(match, "time")),
        _ => TimeSpan.FromMinutes(Number(match, "time")),
    };

    private static string? Action(Match match) => match.Groups["action"] is { Success: true } action ? action.Value : null;

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<percent>\d[\d.]*) % of (?:all calls|the calls to ""(?<action>[^""]+)"") are answered within (?<time>\d[\d.]*) (?<unit>ms|s|min)$")]
    private static partial Regex Quick();

    [GeneratedRegex(@"^at most (?<percent>\d[\d.]*) % of (?:all calls|the calls to ""(?<action>[^""]+)"") fail$")]
    private static partial Regex Reliable();

    [GeneratedRegex(@"^at least (?<rate>\d[\d.]*) calls a second are answered$")]
    private static partial Regex Productive();
}
