namespace ContractSuite.Load.Models;

/// <summary>A stretch of time over which the arrival rate goes evenly from one value to another.</summary>
/// <param name="From">Arrivals per second at its beginning, 0 or more.</param>
/// <param name="To">Arrivals per second at its end, 0 or more.</param>
/// <param name="Duration">Longer than nothing.</param>
public readonly record struct RateSegment(double From, double To, TimeSpan Duration)
{
    /// <summary>The arrivals that it is to bring.</summary>
    public double Arrivals => (From + To) / 2 * Duration.TotalSeconds;

    /// <summary>The arrivals up to a moment of it.</summary>
    /// <param name="seconds">From its beginning.</param>
    public double ArrivalsBy(double seconds) => (From * seconds) + ((To - From) * seconds * seconds / (2 * Duration.TotalSeconds));

    /// <summary>The moment, in seconds from its beginning, at which so many have arrived.</summary>
    /// <param name="arrivals">Not above <see cref="Arrivals"/>.</param>
    public double SecondsUntil(double arrivals)
    {
        var slope = (To - From) / Duration.TotalSeconds;
        // The positive root of slope/2·t² + From·t = arrivals, in the form that keeps its digits when the slope is small.
        var root = Math.Sqrt(Math.Max(0, (From * From) + (2 * slope * arrivals)));
        return arrivals == 0 ? 0 : 2 * arrivals / (From + root);
    }
}
