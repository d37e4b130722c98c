using Io.Cucumber.Messages.Types;
using Reqnroll.Bindings;

namespace ContractSuite.Gherkin.Bindings;

/// <summary>Finds the bindings of a step.</summary>
internal sealed class StepMatcher(BindingRegistry registry)
{
    /// <summary>
    /// Every binding that fits. One method that matches by several
    /// attributes counts once.
    /// </summary>
    public IReadOnlyList<StepMatch> Find(PickleStep step, string feature, string scenario, IReadOnlyCollection<string> tags)
    {
        var kind = KindOf(step);
        return [.. registry.Steps
            .Where(binding => (kind is null || binding.Types.Contains(kind.Value)) && binding.Scope.Covers(feature, scenario, tags))
            .Select(binding => (binding, arguments: binding.Pattern.Match(step.Text)))
            .Where(candidate => candidate.arguments is not null)
            .Select(candidate => new StepMatch(candidate.binding, candidate.arguments!))
            .DistinctBy(match => match.Binding.Method)];
    }

    /// <summary>Given, When or Then; null for a step that starts with an asterisk.</summary>
    public static StepDefinitionType? KindOf(PickleStep step) => step.Type switch
    {
        PickleStepType.CONTEXT => StepDefinitionType.Given,
        PickleStepType.ACTION => StepDefinitionType.When,
        PickleStepType.OUTCOME => StepDefinitionType.Then,
        _ => null,
    };
}
