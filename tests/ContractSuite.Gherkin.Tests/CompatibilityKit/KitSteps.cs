using Reqnroll;
using Reqnroll.UnitTestProvider;

namespace ContractSuite.Gherkin.Tests.CompatibilityKit;

/// <summary>What a few samples' steps count between them.</summary>
public sealed class KitCount
{
    public int Cucumbers { get; set; }

    public int Friends { get; set; }
}

[Binding]
[Scope(Feature = "minimal")]
[Scope(Feature = "cdata")]
public sealed class MinimalKitSteps
{
    [Given("I have {int} cukes in my belly")]
    [Given("I have {int} <![CDATA[cukes]]> in my belly")]
    public void Cukes(int number) => number.Should().BePositive();
}

[Binding]
[Scope(Feature = "Backgrounds")]
[Scope(Feature = "First feature")]
[Scope(Feature = "Second feature")]
[Scope(Feature = "Third feature")]
[Scope(Feature = "Rules with Backgrounds")]
public sealed class BackgroundKitSteps
{
    [Given("an order for {string}")]
    public void AnOrder(string what) => what.Should().NotBeEmpty();

    [When("an action")]
    [Then("an outcome")]
    public void Happens()
    {
    }
}

[Binding]
[Scope(Feature = "Examples Tables")]
[Scope(Feature = "Examples Tables - With Undefined Steps")]
[Scope(Feature = "Examples Tables - With Many Undefined Steps")]
public sealed class ExamplesKitSteps(KitCount count)
{
    [Given("there are {int} cucumbers")]
    public void ThereAreCucumbers(int number) => count.Cucumbers = number;

    [Given("there are {int} friends")]
    public void ThereAreFriends(int number) => count.Friends = number;

    [When("I eat {int} cucumbers")]
    public void IEat(int number) => count.Cucumbers -= number;

    [Then("I should have {int} cucumbers")]
    public void IShouldHave(int number) => count.Cucumbers.Should().Be(number);

    [Then("each person can eat {int} cucumbers")]
    public void EachCanEat(int number) => (count.Cucumbers / (1 + count.Friends)).Should().Be(number);
}

[Binding]
[Scope(Feature = "Pending steps")]
[Scope(Feature = "Pending steps via exception")]
[Scope(Feature = "Skipping scenarios via exception")]
[Scope(Feature = "Skipping scenarios")]
[Scope(Feature = "Undefined steps")]
[Scope(Feature = "Unused steps")]
[Scope(Feature = "Stack traces")]
public sealed class OutcomeKitSteps(IUnitTestRuntimeProvider ending)
{
    [Given("an implemented non-pending step")]
    [Given("an implemented step that is skipped")]
    [Given("an implemented step")]
    [Given("a step that will be skipped")]
    [Given("a step that does not skip")]
    [Given("a step that is skipped")]
    [Given("a step that is used")]
    [Given("a step that is not used")]
    public void Passes()
    {
    }

    [Given("an unimplemented pending step")]
    public void Pends() => throw new PendingStepException();

    [Given("I skip a step")]
    public void Skips() => ending.TestIgnore("skipped");

    [When("a step throws an exception")]
    public void Throws() => throw new InvalidOperationException("BOOM");
}

[Binding]
[Scope(Feature = "All statuses")]
[Scope(Feature = "Failed-ish combinations")]
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
[Scope(Feature = "Ambiguous steps")]
public sealed class AmbiguousKitSteps
{
    [Given("^a (.*?) with (.*?)$")]
    public void First(string what, string with) => what.Should().NotBe(with);

    [Given("^a step with (.*?)$")]
    public void Second(string with) => with.Should().NotBeEmpty();
}

[Binding]
[Scope(Feature = "regular expression")]
public sealed class RegularExpressionKitSteps
{
    [Given("^a (.*?)(?: and a (.*?))?(?: and a (.*?))?$")]
    public void Vegetables(string first, string second, string third) => first.Should().NotBe(second + third);
}

[Binding]
[Scope(Feature = "Hooks")]
[Scope(Feature = "Hooks - With Undefined Steps")]
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
[Scope(Feature = "Hooks - Conditional execution")]
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
[Scope(Feature = "Usage of a `Rule`")]
public sealed class RulesKitSteps(KitCount count)
{
    private int _stock;
    private bool _sold;

    [Given("the customer has {int} cents")]
    public void HasCents(int cents) => count.Cucumbers = cents;

    [Given("there are chocolate bars in stock")]
    public void InStock() => _stock = 1;

    [Given("there are no chocolate bars in stock")]
    public void OutOfStock() => _stock = 0;

    [When("the customer tries to buy a {int} cent chocolate bar")]
    public void TriesToBuy(int price) => _sold = count.Cucumbers >= price && _stock > 0;

    [Then("the sale should not happen")]
    public void NotSold() => _sold.Should().BeFalse();

    [Then("the sale should happen")]
    public void Sold() => _sold.Should().BeTrue();
}

[Binding]
[Scope(Feature = "Doc strings")]
public sealed class DocStringKitSteps
{
    [Given("a doc string:")]
    public void ADocString(string text) => text.Should().NotBeNull();
}

[Binding]
[Scope(Feature = "Hooks and skipped")]
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
[Scope(Feature = "Skipped followed by failing hook")]
public sealed class FailingHookKitSteps(IUnitTestRuntimeProvider ending)
{
    [Given("a step that skips")]
    public void Skips() => ending.TestIgnore("skipped");

    [AfterScenario]
    public void Fails() => throw new InvalidOperationException("whoops");
}
