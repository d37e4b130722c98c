namespace ContractSuite.Target.Exchanges;

/// <summary>Sees every exchange once, when it is over, in the order in which they end; called on the request's own thread.</summary>
public interface IExchangeObserver
{
    /// <summary>An exchange is over, with an answer or without.</summary>
    void Observed(Exchange exchange);
}
