namespace ContractSuite.Target.Pacing;

/// <summary>Is told when a request waits for the target's rate limit, so that people see why nothing happens.</summary>
public interface IPacingObserver
{
    /// <summary>A request waits that long before it leaves.</summary>
    void Waiting(TimeSpan pause);
}
