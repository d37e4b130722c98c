namespace Reqnroll.BoDi;

/// <summary>How an instance is made, and whether it is kept.</summary>
internal sealed class Registration(Func<object> make) : IStrategyRegistration
{
    /// <summary>Whether one instance serves all who ask in a container.</summary>
    public bool IsKept { get; private set; } = true;

    public object Make() => make();

    public IStrategyRegistration InstancePerDependency()
    {
        IsKept = false;
        return this;
    }

    public IStrategyRegistration InstancePerContext()
    {
        IsKept = true;
        return this;
    }
}
