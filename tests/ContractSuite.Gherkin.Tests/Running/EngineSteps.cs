using Reqnroll;
using Reqnroll.UnitTestProvider;

namespace ContractSuite.Gherkin.Tests.Running;

/// <summary>What steps and hooks did, in order.</summary>
public sealed class StepLog
{
    public List<string> Lines { get; } = [];
}

public enum Colour
{
    Red,
    Green,
}

/// <summary>Made for each scenario, and disposed with it.</summary>
public sealed class ScenarioThing(StepLog log) : IDisposable
{
    public void Dispose() => log.Lines.Add("disposed");
}

[Binding]
public sealed class EngineSteps(StepLog log, ScenarioThing thing, IUnitTestRuntimeProvider ending, IAttachments attachments)
{
    [BeforeScenario("hooked", Order = 2)]
    public void BeforeSecond() => log.Lines.Add("before 2");

    [BeforeScenario("hooked", Order = 1)]
    public async Task BeforeFirst()
    {
        await Task.Yield();
        log.Lines.Add("before 1");
    }

    [AfterScenario("hooked")]
    public void After() => log.Lines.Add("after");

    [BeforeStep("hooked")]
    public void BeforeStep() => log.Lines.Add("before step");

    [AfterStep("hooked")]
    public void AfterStep() => log.Lines.Add("after step");

    [Given("{int} cukes")]
    public async Task Cukes(int number)
    {
        await Task.Yield();
        thing.Should().NotBeNull();
        attachments.Attach($"{number}", "text/plain");
        log.Lines.Add("cukes");
    }

    [Given("the colour {Colour}")]
    public void TheColour(Colour colour) => colour.Should().Be(Colour.Green);

    [StepArgumentTransformation(@"(\d+(?:,\d+)+)")]
    public int[] Numbers(string list) => [.. list.Split(',').Select(int.Parse)];

    [Given(@"^a sum of ([\d,]+) that is (\d+)$")]
    public void Sum(int[] numbers, int sum) => numbers.Sum().Should().Be(sum);

    [Given("a step that fails")]
    public void Fails() => throw new InvalidOperationException("it failed");

    [Given("a step that ends the scenario")]
    public void Skips() => ending.TestIgnore("not here");

    [Given("a step that is pending")]
    public void Pending() => throw new PendingStepException();

    [Given("an ambiguous {word}")]
    public void Ambiguous(string what) => what.Should().Be("step");

    [Given("an ambiguous step")]
    public void AmbiguousToo() => log.Lines.Add("ambiguous");
}
