using ContractSuite.Target.Exchanges;

namespace ContractSuite.Target.Discovery;

/// <summary>Tells how far a discovery is by the exchanges that it has made.</summary>
internal sealed class CountedExchanges(IExchangeObserver observer, IProgress<double> progress) : IExchangeObserver
{
    /// <summary>Where each is answered at once.</summary>
    private const double OfADiscovery = 8;

    private int _count;

    public void Observed(Exchange exchange)
    {
        progress.Report(Math.Min(1, Interlocked.Increment(ref _count) / OfADiscovery));
        observer.Observed(exchange);
    }
}
