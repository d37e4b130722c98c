using ContractSuite.Target.Exchanges;

namespace ContractSuite.Steps.Running;

/// <summary>Collects exchanges until somebody takes them.</summary>
internal sealed class ExchangeList : IExchangeObserver
{
    private readonly Lock _lock = new();
    private readonly List<Exchange> _exchanges = [];
    private long _count;

    /// <summary>How many there were so far, those that were taken too.</summary>
    public long Count => Interlocked.Read(ref _count);

    public void Observed(Exchange exchange)
    {
        lock (_lock)
        {
            _exchanges.Add(exchange);
            _count++;
        }
    }

    public IReadOnlyList<Exchange> Taken()
    {
        lock (_lock)
        {
            Exchange[] taken = [.. _exchanges];
            _exchanges.Clear();
            return taken;
        }
    }
}
