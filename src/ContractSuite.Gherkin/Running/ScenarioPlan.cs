using ContractSuite.Gherkin.Features;
using Io.Cucumber.Messages.Types;
using HookType = Reqnroll.Bindings.HookType;

namespace ContractSuite.Gherkin.Running;

/// <summary>What a scenario will run, in order, and the message that says so.</summary>
internal sealed record ScenarioPlan(TestCase TestCase, IReadOnlyList<PlannedHook> Before, IReadOnlyList<PlannedStep> Steps, IReadOnlyList<PlannedHook> After)
{
    public static ScenarioPlan Of(EngineRun run, ParsedFeature feature, Pickle pickle, IReadOnlyCollection<string> tags)
    {
        List<PlannedHook> HooksOf(HookType moment) =>
            [.. run.Registry.Hooks
                .Where(hook => hook.Type == moment && hook.Covers(feature.Title, pickle.Name, tags))
                .Select(hook => new PlannedHook(run.Messages.NewId(), hook))];

        var before = HooksOf(HookType.BeforeScenario);
        var steps = pickle.Steps.Select(step => PlannedStep.Of(run, feature, pickle, step, tags)).ToList();
        var after = HooksOf(HookType.AfterScenario);
        var testSteps = before.Select(hook => hook.Message)
            .Concat(steps.Select(step => step.Message))
            .Concat(after.Select(hook => hook.Message))
            .ToList();
        return new ScenarioPlan(run.Messages.Case(pickle, testSteps), before, steps, after);
    }
}
