using ContractSuite.Load.Running;

namespace ContractSuite.Load.Bench;

/// <summary>Nobody looks on, so that nothing but the load is measured.</summary>
internal sealed class Unwatched : ILoadObserver
{
    public void Progressed(LoadProgress progress)
    {
    }
}
