using ContractSuite.Gherkin.Bindings;
using ContractSuite.Gherkin.Features;
using Io.Cucumber.Messages.Types;

namespace ContractSuite.Gherkin.Running;

/// <summary>A step with the one binding that it has, or with the problem that it has none or several.</summary>
internal sealed record PlannedStep(string TestStepId, PickleStep Pickle, IReadOnlyList<StepMatch> Matches, StepOutcome? Problem)
{
    public StepMatch? Match => Matches is [var only] ? only : null;

    public TestStep Message => new(
        null,
        TestStepId,
        Pickle.Id,
        [.. Matches.Select(match => match.Binding.Id)],
        [.. Matches.Select(match => new StepMatchArgumentsList([.. match.Arguments.Select(argument =>
            new StepMatchArgument(argument.Group, argument.TypeName))]))]);

    public static PlannedStep Of(EngineRun run, ParsedFeature feature, Pickle pickle, PickleStep step, IReadOnlyCollection<string> tags)
    {
        var matches = run.Matcher.Find(step, feature.Title, pickle.Name, tags);
        return new PlannedStep(run.Messages.NewId(), step, matches, matches.Count switch
        {
            0 => StepOutcome.Undefined(StepSnippet.For(step)),
            1 => null,
            _ => StepOutcome.Ambiguous(matches.Select(match => $"{match.Binding.Pattern.Source}  in {match.Binding.Location}")),
        });
    }
}
