using ContractSuite.Load.Promises;
using ContractSuite.Load.Results;

namespace ContractSuite.Load.Capacity;

/// <summary>What one arrival rate came to.</summary>
public sealed record CapacityPoint
{
    /// <summary>The arrivals a second that were asked for.</summary>
    public required double PerSecond { get; init; }

    /// <summary>The good answers a second that came.</summary>
    public required double Answered { get; init; }

    /// <summary>The median latency in microseconds.</summary>
    public required long P50 { get; init; }

    /// <summary>95 % were not above this, in microseconds.</summary>
    public required long P95 { get; init; }

    /// <summary>99 % were not above this, in microseconds.</summary>
    public required long P99 { get; init; }

    /// <summary>Failed calls as a share of all, 0 to 1.</summary>
    public required double FailedShare { get; init; }

    /// <summary>The promises that were broken, with figure, bound and margin; empty when all were kept.</summary>
    public required IReadOnlyList<string> Broken { get; init; }

    /// <summary>Whether the generator itself was too slow to say.</summary>
    public required bool IsValid { get; init; }

    internal static CapacityPoint Of(double perSecond, LoadResult result, IEnumerable<Promise> promises) => new()
    {
        PerSecond = perSecond,
        Answered = result.Overall.PerSecond,
        P50 = result.Overall.Latency.P50,
        P95 = result.Overall.Latency.P95,
        P99 = result.Overall.Latency.P99,
        FailedShare = result.Overall.Count == 0 ? 0 : (double)result.Overall.Failed / result.Overall.Count,
        Broken = [.. promises.Select(promise => promise.Judge(result)).Where(verdict => !verdict.IsKept).Select(verdict => verdict.ToString())],
        IsValid = result.IsValid,
    };
}
