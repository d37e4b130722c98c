using ContractSuite.Load.Running;

namespace ContractSuite.Load.Tests;

/// <summary>Watches nothing.</summary>
internal sealed class Nobody : ILoadObserver
{
    public static Nobody Watches { get; } = new();

    public void Progressed(LoadProgress progress)
    {
    }
}
