namespace Reqnroll.BoDi;

/// <summary>How often a registration makes its instance.</summary>
public interface IStrategyRegistration
{
    /// <summary>A new one each time it is asked for.</summary>
    IStrategyRegistration InstancePerDependency();

    /// <summary>One for each container, which is so without asking.</summary>
    IStrategyRegistration InstancePerContext();
}
