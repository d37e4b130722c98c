using Reqnroll;
using Reqnroll.UnitTestProvider;

namespace ContractSuite.Gherkin.Tests.CompatibilityKit.Steps;

[Binding]
[KitSample("hooks")]
public sealed class HooksKitSteps
{
    [BeforeScenario]
    [AfterScenario]
    public void Around()
    {
    }

    [When("a step passes")]
    public void Passes()
    {
    }

    [When("a step fails")]
    public void Fails() => throw new InvalidOperationException("Exception in step");
}

[Binding]
[KitSample("hooks-undefined")]
public sealed class UndefinedHooksKitSteps
{
    [BeforeScenario]
    [AfterScenario]
    public void Around()
    {
    }
}

[Binding]
[KitSample("hooks-conditional")]
public sealed class ConditionalHooksKitSteps
{
    [BeforeScenario("passing-hook")]
    [AfterScenario("passing-hook")]
    public void Around()
    {
    }

    [BeforeScenario("fail-before")]
    [AfterScenario("fail-after")]
    public void Fails() => throw new InvalidOperationException("Exception in conditional hook");

    [When("a step passes")]
    public void Passes()
    {
    }
}

[Binding]
[KitSample("hooks-skipped")]
public sealed class SkippingHooksKitSteps(IUnitTestRuntimeProvider ending)
{
    [BeforeScenario(Order = 1)]
    [BeforeScenario(Order = 3)]
    [AfterScenario(Order = 1)]
    [AfterScenario(Order = 3)]
    public void Around()
    {
    }

    [BeforeScenario("skip-before", Order = 2)]
    [AfterScenario("skip-after", Order = 2)]
    [Given("a step that skips")]
    public void Skips() => ending.TestIgnore("skipped");

    [Given("a normal step")]
    public void Passes()
    {
    }
}

[Binding]
[KitSample("skipped-failing-hook")]
public sealed class FailingHookKitSteps(IUnitTestRuntimeProvider ending)
{
    [Given("a step that skips")]
    public void Skips() => ending.TestIgnore("skipped");

    [AfterScenario]
    public void Fails() => throw new InvalidOperationException("whoops");
}
