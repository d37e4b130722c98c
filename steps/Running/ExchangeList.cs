using ContractSuite.Target.Exchanges;

namespace ContractSuite.Steps.Running;

/// <summary>Collects exchanges until somebody takes them.</summary>
internal sealed class ExchangeList : IExchangeObserver
{
    private readonly Lock _lock = new();
    private readonly List<Exchange> _exchanges = [];

    public void Observed(Exchange exchange)
    {
        lock (_lock)
        {
            _exchanges.Add(exchange);
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
