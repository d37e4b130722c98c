using System.Globalization;

namespace ContractSuite.Load.Promises;

/// <summary>
/// What a result was held to and what it came to. Attached to the step as <see cref="Results.LoadJson.PromiseMediaType"/>.
/// </summary>
public sealed record PromiseVerdict
{
    /// <summary>The promise in words.</summary>
    public required string Promise { get; init; }

    /// <summary>What was found; null when it was not reached at all: fewer calls than that were answered well.</summary>
    public required double? Figure { get; init; }

    /// <summary>The bound.</summary>
    public required double Bound { get; init; }

    /// <summary>Of figure and bound: <c>ms</c>, <c>%</c>, <c>/s</c>, …</summary>
    public required string Unit { get; init; }

    /// <summary>Whether the figure must be at least the bound, rather than at most.</summary>
    public bool IsAtLeast { get; init; }

    /// <summary>Whether it was kept.</summary>
    public required bool IsKept { get; init; }

    /// <summary>What to know beside it: the kinds of error, the action; null for nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>
    /// How far the figure is on the good side of the bound, as a share of the bound: 0.2 is a fifth to spare, -0.5 half as much
    /// again too bad. Null without a figure or with a bound of 0.
    /// </summary>
    public double? Margin => Bound == 0 || Figure is not { } figure ? null : (IsAtLeast ? figure - Bound : Bound - figure) / Bound;

    /// <summary><c>95 % of all calls are answered within 500 ms: found 312 ms, 37.6 % to spare</c>.</summary>
    public override string ToString()
    {
        var found = Figure is { } figure ? string.Create(CultureInfo.InvariantCulture, $"found {figure:0.###} {Unit}") : "found fewer good answers than that";
        var margin = Margin is { } share ? string.Create(CultureInfo.InvariantCulture, $", {Math.Abs(share):0.# %} {(share >= 0 ? "to spare" : "beyond the bound")}") : "";
        return $"{Promise}: {found}{margin}{(Detail is null ? "" : $" ({Detail})")}";
    }
}
