using Reqnroll;

namespace ContractSuite.Gherkin.Tests.CompatibilityKit.Steps;

/// <summary>What a scenario's steps count between them.</summary>
public sealed class KitCount
{
    public int Cucumbers { get; set; }

    public int Friends { get; set; }
}

[Binding]
[KitSample("examples-tables")]
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
[KitSample("examples-tables-undefined", "examples-tables-undefined-multiple")]
public sealed class UndefinedExamplesKitSteps(KitCount count)
{
    [Given("there are {int} cucumbers")]
    public void ThereAreCucumbers(int number) => count.Cucumbers = number;

    [When("I eat {int} cucumbers")]
    public void IEat(int number) => count.Cucumbers -= number;

    [Then("I should have {int} cucumbers")]
    public void IShouldHave(int number) => count.Cucumbers.Should().Be(number);
}

[Binding]
[KitSample("data-tables")]
public sealed class DataTableKitSteps
{
    private string[][] _columns = [];

    /// <summary>Reqnroll's tables cannot be turned over, so the step does it.</summary>
    [When("the following table is transposed:")]
    public void IsTransposed(DataTable table) =>
        _columns = [.. table.Header.Select(column => table.Rows.Select(row => row[column]).Prepend(column).ToArray())];

    [Then("it should be:")]
    public void ShouldBe(DataTable expected) =>
        _columns.Should().BeEquivalentTo(expected.Rows.Select(row => row.Values).Prepend(expected.Header), options => options.WithStrictOrdering());
}

[Binding]
[KitSample("rules")]
public sealed class RulesKitSteps
{
    private int _cents;
    private int _stock;
    private bool _sold;

    [Given("the customer has {int} cents")]
    public void HasCents(int cents) => _cents = cents;

    [Given("there are chocolate bars in stock")]
    public void InStock() => _stock = 1;

    [Given("there are no chocolate bars in stock")]
    public void OutOfStock() => _stock = 0;

    [When("the customer tries to buy a {int} cent chocolate bar")]
    public void TriesToBuy(int price) => _sold = _cents >= price && _stock > 0;

    [Then("the sale should not happen")]
    public void NotSold() => _sold.Should().BeFalse();

    [Then("the sale should happen")]
    public void Sold() => _sold.Should().BeTrue();
}
