using ContractSuite.Steps.Running;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Model;

/// <summary>Random walks, and the steps that a failing one is told in.</summary>
[Binding]
public sealed class WalkSteps(ScenarioRun scenario, SuiteRun suite)
{
    private Walk? _walk;

    /// <summary>Takes walks and tells the shortest way to the first that fails.</summary>
    [When("{int} random walks of {int} steps are taken")]
    public async Task RandomWalks(int walks, int steps)
    {
        for (var number = 0; number < walks; number++)
        {
            var plan = WalkPlan.Of(suite.Seed, number, steps);
            var (taken, fault) = await TakeAsync(plan, steps);
            if (fault is null)
                continue;

            var shortest = await WalkPlan.ShortestAsync(taken, async shorter => (await TakeAsync(shorter, shorter.Count)).Fault is not null);
            (_, var last) = await TakeAsync(shortest, shortest.Count);
            scenario.Expect(false, "both protocols to do as the contract's model does", $"{last ?? fault}, by:{Told(shortest)}");
        }
    }

    /// <summary>An opportunity is created.</summary>
    [When("the walk adds {word} over {Protocol} with an amount of {int}")]
    public Task Adds(string label, Protocol protocol, int amount) => StepAsync(new WalkStep(WalkDeed.Add, label, protocol, amount));

    /// <summary>Its amount changes.</summary>
    [When("the walk changes {word} over {Protocol} to an amount of {int}")]
    public Task Changes(string label, Protocol protocol, int amount) => StepAsync(new WalkStep(WalkDeed.Change, label, protocol, amount));

    /// <summary>It is soft-deleted.</summary>
    [When("the walk deletes {word} over {Protocol}")]
    public Task Deletes(string label, Protocol protocol) => StepAsync(new WalkStep(WalkDeed.Delete, label, protocol, 0));

    /// <summary>It comes back.</summary>
    [When("the walk restores {word} over {Protocol}")]
    public Task Restores(string label, Protocol protocol) => StepAsync(new WalkStep(WalkDeed.Restore, label, protocol, 0));

    /// <summary>It is gone for good.</summary>
    [When("the walk destroys {word} over {Protocol}")]
    public Task Destroys(string label, Protocol protocol) => StepAsync(new WalkStep(WalkDeed.Destroy, label, protocol, 0));

    /// <summary>Whatever was walked last; random walks before it were looked at when each ended.</summary>
    [Then("the lists of both protocols hold what the model holds")]
    public async Task ListsHoldWhatTheModelHolds() =>
        Demand(await (_walk ?? throw new InvalidOperationException("Nothing was walked. Take a walk before looking at what it left.")).LookAtListsAsync());

    private async Task StepAsync(WalkStep step)
    {
        _walk ??= new Walk(scenario);
        if (!_walk.SpeaksOf(step))
            throw new InvalidOperationException($"The contract does not say what '{step}' comes to here. Take the step out of the walk.");

        Demand(await _walk.TakeAsync(step));
    }

    private async Task<(IReadOnlyList<WalkStep> Taken, string? Fault)> TakeAsync(IReadOnlyList<WalkStep> plan, int most)
    {
        var (walk, taken) = (_walk = new Walk(scenario), new List<WalkStep>());
        foreach (var step in plan.Where(walk.SpeaksOf))
        {
            if (taken.Count == most)
                break;

            taken.Add(step);
            if (await walk.TakeAsync(step) is { } fault)
                return (taken, fault);
        }

        return (taken, await walk.LookAtListsAsync());
    }

    private void Demand(string? fault) => scenario.Expect(fault is null, "what the contract's model does", fault ?? "");

    private static string Told(IEnumerable<WalkStep> steps) => string.Concat(steps.Select(step => $"{Environment.NewLine}    {step}"));
}
