using ContractSuite.Steps.Running;
using Reqnroll;

namespace ContractSuite.Steps.Hooks;

/// <summary>Around every feature: what its scenarios have in common.</summary>
[Binding]
public static class FeatureHooks
{
    /// <summary>For whatever the scenarios ask.</summary>
    [BeforeFeature]
    public static void Begin(FeatureContext feature, SuiteRun suite) => feature.FeatureContainer.RegisterInstanceAs(new FeatureScope(suite));

    /// <summary>What the scenarios created is removed, whatever came of them.</summary>
    [AfterFeature]
    public static Task LeaveNothingBehind(FeatureScope feature) => feature.CleanUpAsync();
}
