using ContractSuite.Load.Histograms;

namespace ContractSuite.Load.Results;

/// <summary>Durations in microseconds; all 0 when there is none.</summary>
public sealed record PhaseFigures
{
    /// <summary>How many.</summary>
    public required long Count { get; init; }

    /// <summary>The arithmetic mean.</summary>
    public required double Mean { get; init; }

    /// <summary>The median.</summary>
    public required long P50 { get; init; }

    /// <summary>95 % are not above it.</summary>
    public required long P95 { get; init; }

    /// <summary>99 % are not above it.</summary>
    public required long P99 { get; init; }

    /// <summary>The longest.</summary>
    public required long Max { get; init; }

    internal static PhaseFigures Of(LatencyHistogram histogram)
    {
        var at = histogram.At([50, 95, 99]);
        return new PhaseFigures { Count = histogram.Count, Mean = histogram.Mean, P50 = at[0], P95 = at[1], P99 = at[2], Max = histogram.Max };
    }
}
