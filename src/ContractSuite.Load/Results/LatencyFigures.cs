using ContractSuite.Load.Histograms;

namespace ContractSuite.Load.Results;

/// <summary>A distribution of latencies, in microseconds: figures, the curve to draw, and the whole histogram.</summary>
public sealed record LatencyFigures
{
    private const int StepsToHalfTheTail = 5;

    /// <summary>How many.</summary>
    public required long Count { get; init; }

    /// <summary>The arithmetic mean.</summary>
    public required double Mean { get; init; }

    /// <summary>The median.</summary>
    public required long P50 { get; init; }

    /// <summary>75 % are not above it.</summary>
    public required long P75 { get; init; }

    /// <summary>90 % are not above it.</summary>
    public required long P90 { get; init; }

    /// <summary>95 % are not above it.</summary>
    public required long P95 { get; init; }

    /// <summary>99 % are not above it.</summary>
    public required long P99 { get; init; }

    /// <summary>99.9 % are not above it.</summary>
    public required long P999 { get; init; }

    /// <summary>The longest.</summary>
    public required long Max { get; init; }

    /// <summary>From 0 to 100 %, finer towards the tail: made for an axis on which each halving of the tail takes as much room.</summary>
    public required IReadOnlyList<CurvePoint> Curve { get; init; }

    /// <summary>HdrHistogram's compressed encoding (V2, microseconds), base64.</summary>
    public required string Histogram { get; init; }

    internal static LatencyFigures Of(LatencyHistogram histogram)
    {
        var at = histogram.At([50, 75, 90, 95, 99, 99.9]);
        var percents = Percents(histogram.Count).ToList();
        return new LatencyFigures
        {
            Count = histogram.Count,
            Mean = histogram.Mean,
            P50 = at[0],
            P75 = at[1],
            P90 = at[2],
            P95 = at[3],
            P99 = at[4],
            P999 = at[5],
            Max = histogram.Max,
            Curve = [.. percents.Zip(histogram.At(percents), (percent, value) => new CurvePoint(percent, value))],
            Histogram = histogram.Encode(),
        };
    }

    private static IEnumerable<double> Percents(long count)
    {
        if (count == 0)
            yield break;

        for (var tail = 1.0; tail * count >= 1; tail /= 2)
        {
            for (var step = 0; step < StepsToHalfTheTail; step++)
            {
                yield return Math.Round(100 * (1 - (tail * (1 - (step / (2.0 * StepsToHalfTheTail))))), 6);
            }
        }

        yield return 100;
    }
}
