namespace ContractSuite.Load.Running;

/// <summary>Watches a workload while it runs.</summary>
public interface ILoadObserver
{
    /// <summary>What happened since the last call; called about once a second, never twice at once.</summary>
    void Progressed(LoadProgress progress);
}
