using ContractSuite.Load.Histograms;
using ContractSuite.Load.Shards;

namespace ContractSuite.Cli.Load;

/// <summary>What <c>load merge --json</c> prints (schemas/merge.json).</summary>
/// <param name="Overall">All actions together.</param>
/// <param name="Actions">Each, in the order of their names.</param>
internal sealed record MergeJson(MergedFigures Overall, IReadOnlyList<MergedFigures> Actions)
{
    public static MergeJson Of(MergedLoad merged) => new(
        MergedFigures.Of("all", merged.Overall, merged.Failed.Values.Sum(histogram => histogram.Count)),
        [.. merged.Good.Select(action => MergedFigures.Of(action.Key, action.Value, merged.Failed.GetValueOrDefault(action.Key)?.Count ?? 0))]);
}

/// <summary>An action's figures; latencies of good answers in microseconds.</summary>
internal sealed record MergedFigures(string Action, long Count, long Failed, long P50, long P95, long P99, long P999, long Max)
{
    public static MergedFigures Of(string action, LatencyHistogram good, long failed)
    {
        var at = good.At([50, 95, 99, 99.9]);
        return new MergedFigures(action, good.Count, failed, at[0], at[1], at[2], at[3], good.Max);
    }
}
