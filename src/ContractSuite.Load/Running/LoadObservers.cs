namespace ContractSuite.Load.Running;

/// <summary>Several observers as one.</summary>
/// <param name="observers">Each is told, in this order.</param>
public sealed class LoadObservers(params IReadOnlyList<ILoadObserver> observers) : ILoadObserver
{
    /// <inheritdoc/>
    public void Progressed(LoadProgress progress)
    {
        foreach (var observer in observers)
        {
            observer.Progressed(progress);
        }
    }
}
