using System.Globalization;

namespace ContractSuite.Load.Models;

/// <summary>
/// Calls arrive at a rate, whether or not earlier ones were answered: a slow server gets no less of them. The rate may change
/// over time; segments follow one another.
/// </summary>
/// <param name="Segments">At least one; together they must bring an arrival.</param>
/// <param name="Spacing">How arrivals lie within the rate.</param>
public sealed record OpenModel(IReadOnlyList<RateSegment> Segments, Spacing Spacing = Spacing.Regular) : LoadModel
{
    /// <inheritdoc/>
    public override TimeSpan Duration => Segments.Aggregate(TimeSpan.Zero, (sum, segment) => sum + segment.Duration);

    /// <summary>The arrivals that the rate is to bring in all.</summary>
    public double Expected => Segments.Sum(segment => segment.Arrivals);

    /// <inheritdoc/>
    public override string Words =>
        $"{(Spacing is Spacing.Poisson ? "at random, " : "")}{string.Join(", then ", Segments.Select(Told))}";

    /// <summary>The same rate all the time.</summary>
    public static OpenModel Constant(double perSecond, TimeSpan duration) => new([new RateSegment(perSecond, perSecond, duration)]);

    /// <summary>A rate that rises, or falls, evenly.</summary>
    public static OpenModel Ramp(double from, double to, TimeSpan duration) => new([new RateSegment(from, to, duration)]);

    /// <summary>Constant rates one after another, each for as long.</summary>
    public static OpenModel Steps(IEnumerable<double> rates, TimeSpan each) => new([.. rates.Select(rate => new RateSegment(rate, rate, each))]);

    /// <summary>Independent arrivals at a constant mean rate.</summary>
    public static OpenModel Poisson(double perSecond, TimeSpan duration) => Constant(perSecond, duration) with { Spacing = Spacing.Poisson };

    /// <summary>
    /// The same after a warm-up at the rate that it begins with; where that is 0, at a tenth of the rate that it rises to.
    /// </summary>
    public OpenModel WarmedUp(TimeSpan warmUp)
    {
        if (warmUp == TimeSpan.Zero)
            return this;

        var rate = Segments[0].From > 0 ? Segments[0].From : Segments[0].To / 10;
        return this with { Segments = [new RateSegment(rate, rate, warmUp), .. Segments] };
    }

    /// <summary>
    /// Every arrival in its order, as the time from the beginning. Always the same for the same seed, in constant memory, and
    /// without drift: each is computed from its number, not from the one before.
    /// </summary>
    public IEnumerable<TimeSpan> Arrivals(int seed)
    {
        var random = new Random(seed);
        var arrived = Spacing is Spacing.Poisson ? Exponential(random) : 0;
        var before = 0.0;
        var start = 0.0;
        foreach (var segment in Segments)
        {
            // Regular arrivals stand at whole numbers; the last of a segment belongs to the next one.
            for (; arrived < before + segment.Arrivals - 1e-9; arrived += Spacing is Spacing.Poisson ? Exponential(random) : 1)
            {
                yield return TimeSpan.FromSeconds(start + segment.SecondsUntil(Math.Max(0, arrived - before)));
            }

            before += segment.Arrivals;
            start += segment.Duration.TotalSeconds;
        }
    }

    /// <summary>The distance to the next arrival of a process with rate 1.</summary>
    private static double Exponential(Random random) => -Math.Log(1 - random.NextDouble());

    private static string Told(RateSegment segment)
    {
        var length = $"for {DurationWords.Of(segment.Duration)}";
        return segment.From == segment.To
            ? string.Create(CultureInfo.InvariantCulture, $"{segment.To:0.##} a second {length}")
            : string.Create(CultureInfo.InvariantCulture, $"from {segment.From:0.##} to {segment.To:0.##} a second {length}");
    }
}
