using Reqnroll;

namespace ContractSuite.Gherkin.Tests.CompatibilityKit.Steps;

[Binding]
[KitSample("global-hooks")]
public sealed class RunHooksKitSteps
{
    [BeforeTestRun(Order = 1)]
    [BeforeTestRun(Order = 2)]
    [AfterTestRun(Order = 1)]
    [AfterTestRun(Order = 2)]
    public static void Around()
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
[KitSample("global-hooks-beforeall-error")]
public sealed class FailingBeforeRunKitSteps
{
    [BeforeTestRun(Order = 1)]
    [BeforeTestRun(Order = 3)]
    [AfterTestRun(Order = 1)]
    [AfterTestRun(Order = 2)]
    public static void Around()
    {
    }

    [BeforeTestRun(Order = 2)]
    public static void Fails() => throw new InvalidOperationException("BeforeAll hook went wrong");

    [When("a step passes")]
    public void Passes()
    {
    }
}

[Binding]
[KitSample("global-hooks-afterall-error")]
public sealed class FailingAfterRunKitSteps
{
    [BeforeTestRun(Order = 1)]
    [BeforeTestRun(Order = 2)]
    [AfterTestRun(Order = 1)]
    [AfterTestRun(Order = 3)]
    public static void Around()
    {
    }

    [AfterTestRun(Order = 2)]
    public static void Fails() => throw new InvalidOperationException("AfterAll hook went wrong");

    [When("a step passes")]
    public void Passes()
    {
    }
}

[Binding]
[KitSample("global-hooks-attachments")]
public sealed class AttachingRunHooksKitSteps
{
    [BeforeTestRun]
    public static void Before(IAttachments attachments) => attachments.Attach("Attachment from BeforeAll hook", "text/plain");

    [AfterTestRun]
    public static void After(IAttachments attachments) => attachments.Attach("Attachment from AfterAll hook", "text/plain");

    [When("a step passes")]
    public void Passes()
    {
    }
}
