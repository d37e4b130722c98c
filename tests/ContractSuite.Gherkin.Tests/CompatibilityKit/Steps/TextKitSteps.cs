using Reqnroll;

namespace ContractSuite.Gherkin.Tests.CompatibilityKit.Steps;

[Binding]
[KitSample("minimal")]
public sealed class MinimalKitSteps
{
    [Given("I have {int} cukes in my belly")]
    public void Cukes(int number) => number.Should().BePositive();
}

[Binding]
[KitSample("cdata")]
public sealed class CdataKitSteps
{
    [Given("I have {int} <![CDATA[cukes]]> in my belly")]
    public void Cukes(int number) => number.Should().BePositive();
}

[Binding]
[KitSample("backgrounds", "rules-backgrounds")]
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
[KitSample("multiple-features")]
public sealed class MultipleFeaturesKitSteps
{
    [Given("an order for {string}")]
    public void AnOrder(string what) => what.Should().NotBeEmpty();
}

[Binding]
[KitSample("doc-strings")]
public sealed class DocStringKitSteps
{
    [Given("a doc string:")]
    public void ADocString(string text) => text.Should().NotBeNull();
}

[Binding]
[KitSample("regular-expression")]
public sealed class RegularExpressionKitSteps
{
    [Given("^a (.*?)(?: and a (.*?))?(?: and a (.*?))?$")]
    public void Vegetables(string first, string second, string third) => first.Should().NotBe(second + third);
}

public sealed record Flight(string From, string To);

[Binding]
[KitSample("parameter-types")]
public sealed class ParameterTypeKitSteps
{
    [StepArgumentTransformation("([A-Z]{3})-([A-Z]{3})", Name = "flight")]
    public Flight AFlight(string from, string to) => new(from, to);

    [Given("{flight} has been delayed")]
    public void IsDelayed(Flight flight) => flight.Should().Be(new Flight("LHR", "CDG"));
}

[Binding]
[KitSample("test-run-exception")]
public sealed class TestRunExceptionKitSteps
{
    [Given("a step")]
    public void Passes()
    {
    }
}
