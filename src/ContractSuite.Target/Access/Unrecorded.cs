using ContractSuite.Target.Exchanges;

namespace ContractSuite.Target.Access;

/// <summary>Where exchanges go that carry passwords and fresh keys: nowhere.</summary>
internal sealed class Unrecorded : IExchangeObserver
{
    public void Observed(Exchange exchange)
    {
    }
}
