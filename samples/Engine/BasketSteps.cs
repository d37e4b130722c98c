using Reqnroll;

namespace Engine;

/// <summary>Made anew for each scenario.</summary>
[Binding]
public sealed class BasketSteps
{
    private int _count;

    [Given("{int} cukes in the basket")]
    public void Cukes(int count) => _count = count;

    [When("{int} of them are eaten")]
    public void Eaten(int count) => _count -= count;

    [Then("there are {int} left")]
    public void Left(int count) => Assert.Equal(count, _count);
}
