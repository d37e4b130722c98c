using ContractSuite.Load.Results;

namespace ContractSuite.Load.Comparing;

/// <summary>
/// A result beside an earlier one of the same workload. Attached to the step as <see cref="LoadJson.ComparisonMediaType"/>.
/// </summary>
public sealed record LoadComparison
{
    private static readonly double[] Percents = [50, 95, 99];

    /// <summary>The workload's name.</summary>
    public required string Workload { get; init; }

    /// <summary>When the earlier run began measuring, UTC.</summary>
    public required DateTimeOffset Baseline { get; init; }

    /// <summary>The median, 95 % and 99 % of all calls, then of each action that both have.</summary>
    public required IReadOnlyList<PercentileChange> Changes { get; init; }

    /// <summary>Compares two results of one workload.</summary>
    /// <param name="baseline">The earlier one.</param>
    /// <param name="current">The later one.</param>
    public static LoadComparison Between(LoadResult baseline, LoadResult current)
    {
        var pairs = current.Actions.Prepend(current.Overall).Join(
            baseline.Actions.Prepend(baseline.Overall),
            now => now.Name,
            then => then.Name,
            (now, then) => (Then: then, Now: now));
        return new LoadComparison
        {
            Workload = current.Workload,
            Baseline = baseline.Started,
            Changes = [.. pairs.SelectMany(pair => Changed(pair.Then, pair.Now))],
        };
    }

    private static IEnumerable<PercentileChange> Changed(ActionFigures then, ActionFigures now)
    {
        var before = new ResampledBlocks([.. then.Blocks.Select(block => block.Histogram)]);
        var after = new ResampledBlocks([.. now.Blocks.Select(block => block.Histogram)]);
        return Percents.Select(percent => PercentileChange.Of(now.Name, percent, before, after));
    }
}
