using System.Globalization;
using System.Text.RegularExpressions;

namespace ContractSuite.Target.Pacing;

/// <summary>How many requests a workspace may make in which time: a bucket of that size, refilled continuously.</summary>
/// <param name="Requests">The size of the bucket; at least one.</param>
/// <param name="Window">The time in which an empty bucket fills; longer than zero.</param>
public readonly partial record struct RateLimit(int Requests, TimeSpan Window)
{
    /// <summary>Twenty's own, where a target does not tell another: 100 in 60 s (docs/twenty-2.21.0.md, section 8).</summary>
    public static RateLimit OfTwenty { get; } = new(100, TimeSpan.FromSeconds(60));

    /// <summary>The time in which one request comes back.</summary>
    public TimeSpan Interval => Window / Requests;

    /// <summary>Reads <c>100/60</c>, requests and seconds; null for anything else.</summary>
    public static RateLimit? Parse(string text) =>
        text.Split('/') is [var requests, var seconds]
        && int.TryParse(requests, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
        && double.TryParse(seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var window)
        && size > 0 && window > 0
            ? new RateLimit(size, TimeSpan.FromSeconds(window))
            : null;

    /// <summary>The limit that a refusal tells: <c>Limit reached (100 tokens per 60000 ms)</c>; null when it tells none.</summary>
    public static RateLimit? Told(string refusal) =>
        Message().Match(refusal) is { Success: true } match
        && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
        && int.TryParse(match.Groups[2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && size > 0 && milliseconds > 0
            ? new RateLimit(size, TimeSpan.FromMilliseconds(milliseconds))
            : null;

    /// <summary>For people: <c>100 requests in 60 s</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Requests} requests in {Window.TotalSeconds:0.###} s");

    [GeneratedRegex(@"Limit reached \((\d+) tokens per (\d+) ms\)")]
    private static partial Regex Message();
}
