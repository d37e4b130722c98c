namespace ContractSuite.Target.Pacing;

/// <summary>Is told when a request waits for the target's rate limit, so that people see why nothing happens.</summary>
public interface IPacingObserver
{
    /// <summary>A request waits before it leaves.</summary>
    /// <param name="pause">How long.</param>
    /// <param name="limit">What it waits for.</param>
    /// <param name="spent">Requests that counted against the limit so far.</param>
    void Waiting(TimeSpan pause, RateLimit limit, long spent);
}
