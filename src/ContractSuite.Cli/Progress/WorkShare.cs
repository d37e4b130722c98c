using System.Globalization;

namespace ContractSuite.Cli.Progress;

/// <summary>How far some work is and about how long it still takes: its parts are taken to last alike. For several threads.</summary>
internal sealed class WorkShare(string work, TimeProvider time) : IProgress<double>
{
    private readonly long _started = time.GetTimestamp();
    private readonly Lock _lock = new();
    private double _share;
    private TimeSpan _whole;

    /// <summary>A share that is less than one told before is passed over: threads overtake one another.</summary>
    public void Report(double value)
    {
        lock (_lock)
        {
            if (value > _share)
                (_share, _whole) = (value, time.GetElapsedTime(_started) / value);
        }
    }

    /// <summary><c>Making the documents: 40 % done, about 3 s left</c>; nothing of the time while no part is done.</summary>
    public override string ToString()
    {
        lock (_lock)
        {
            return _share == 0
                ? $"{work}: begun"
                : string.Create(CultureInfo.InvariantCulture, $"{work}: {Math.Floor(_share * 100):0} % done, about {TimeWords.Of(_whole - time.GetElapsedTime(_started))} left");
        }
    }
}
