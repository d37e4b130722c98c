using ContractSuite.Load.Running;

namespace ContractSuite.Load.Promises;

/// <summary>
/// Ends a workload as soon as a promise is broken that will not mend: looked at every five seconds, from ten seconds of measuring on.
/// </summary>
/// <param name="promises">What is promised. Of throughput and shares of the mix nothing is said before the end.</param>
/// <param name="observer">Watches too.</param>
/// <param name="outer">Ends the workload for other reasons.</param>
public sealed class PromiseWatch(IReadOnlyList<Promise> promises, ILoadObserver observer, CancellationToken outer) : ILoadObserver, IDisposable
{
    private const double FirstLook = 10;
    private const double BetweenLooks = 5;

    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(outer);
    private double _nextLook = FirstLook;

    /// <summary>Is cancelled when a promise is broken.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <inheritdoc/>
    public void Progressed(LoadProgress progress)
    {
        observer.Progressed(progress);
        var measured = progress.Interval.At + progress.Interval.Seconds;
        if (progress.IsWarmUp || measured < _nextLook)
            return;

        _nextLook = measured + BetweenLooks;
        var soFar = progress.SoFar();
        if (promises.Where(promise => promise is Promise.Quick or Promise.Reliable).Any(promise => !promise.Judge(soFar).IsKept))
            _stop.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();
}
