using Reqnroll;
using Reqnroll.UnitTestProvider;

namespace ContractSuite.Gherkin.Tests.CompatibilityKit.Steps;

[Binding]
[KitSample("pending")]
public sealed class PendingKitSteps
{
    [Given("an implemented non-pending step")]
    [Given("an implemented step that is skipped")]
    public void Passes()
    {
    }

    [Given("an unimplemented pending step")]
    public void Pends() => throw new PendingStepException();
}

[Binding]
[KitSample("pending-exception")]
public sealed class PendingExceptionKitSteps
{
    [Given("an unimplemented pending step")]
    public void Pends() => throw new PendingStepException();
}

[Binding]
[KitSample("skipped")]
public sealed class SkippedKitSteps(IUnitTestRuntimeProvider ending)
{
    [Given("a step that does not skip")]
    [Given("a step that is skipped")]
    public void Passes()
    {
    }

    [Given("I skip a step")]
    public void Skips() => ending.TestIgnore("skipped");
}

[Binding]
[KitSample("skipped-exception")]
public sealed class SkippedExceptionKitSteps(IUnitTestRuntimeProvider ending)
{
    [Given("I skip a step")]
    public void Skips() => ending.TestIgnore("skipping");
}

[Binding]
[KitSample("undefined", "undefined-multiple")]
public sealed class UndefinedKitSteps
{
    [Given("an implemented step")]
    [Given("a step that will be skipped")]
    public void Passes()
    {
    }
}

[Binding]
[KitSample("unused-steps")]
public sealed class UnusedKitSteps
{
    [Given("a step that is used")]
    [Given("a step that is not used")]
    public void Passes()
    {
    }
}

[Binding]
[KitSample("stack-traces")]
public sealed class StackTraceKitSteps
{
    [When("a step throws an exception")]
    public void Throws() => throw new InvalidOperationException("BOOM");
}

[Binding]
[KitSample("all-statuses", "failedish-combinations")]
public sealed class AllStatusesKitSteps(IUnitTestRuntimeProvider ending)
{
    [Given("^a step$")]
    public void Passes()
    {
    }

    [Given("^a failing step$")]
    public void Fails() => throw new InvalidOperationException("whoops");

    [Given("^a pending step$")]
    public void Pends() => throw new PendingStepException();

    [Given("^a skipped step$")]
    public void Skips() => ending.TestIgnore("skipped");

    [Given("^an ambiguous (.*?)$")]
    public void First(string rest) => rest.Should().NotBeEmpty();

    [Given("^(.*?) ambiguous step$")]
    public void Second(string rest) => rest.Should().NotBeEmpty();
}

[Binding]
[KitSample("ambiguous")]
public sealed class AmbiguousKitSteps
{
    [Given("^a (.*?) with (.*?)$")]
    public void First(string what, string with) => what.Should().NotBe(with);

    [Given("^a step with (.*?)$")]
    public void Second(string with) => with.Should().NotBeEmpty();
}
