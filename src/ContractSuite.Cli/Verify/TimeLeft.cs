using System.Globalization;
using ContractSuite.Cli.Progress;

namespace ContractSuite.Cli.Verify;

/// <summary>How much of a run is left, told from what is done: features are taken to last alike.</summary>
internal sealed class TimeLeft(int features, TimeProvider time)
{
    private static readonly TimeSpan WorthTelling = TimeSpan.FromSeconds(2);

    private readonly long _started = time.GetTimestamp();
    private int _done;

    /// <summary>Counts a feature that ended; gives how many are left and about how long, nothing at the end or within two seconds.</summary>
    public string AfterOneMore()
    {
        var left = features - ++_done;
        var elapsed = time.GetElapsedTime(_started);
        if (left <= 0 || elapsed < WorthTelling)
            return "";

        return string.Create(CultureInfo.InvariantCulture, $"   {left} left, about {TimeWords.Of(elapsed / _done * left)}");
    }
}
