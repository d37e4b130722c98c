using Io.Cucumber.Messages.Types;

namespace ContractSuite.Reporting.Recorded;

/// <summary>Lays the scenarios that ran into the shape of their feature file.</summary>
internal sealed class FeatureAssembly(string uri, Feature? feature, ScenarioAssembly scenarios)
{
    private readonly Dictionary<string, Step> _steps = StepsOf(feature).ToDictionary(step => step.Id);

    public RecordedFeature Feature(IEnumerable<TestCase> testCases)
    {
        var recorded = testCases.Select(testCase => scenarios.Scenario(testCase, _steps)).OrderBy(scenario => scenario.Line).ToList();
        return new RecordedFeature
        {
            Uri = uri,
            Name = feature?.Name ?? Path.GetFileNameWithoutExtension(uri),
            Description = Prose(feature?.Description),
            Rules = [.. Rules(recorded)],
        };
    }

    /// <summary>A rule holds what stands between its line and the next rule's: Gherkin has no end of a rule but the next one.</summary>
    private IEnumerable<RecordedRule> Rules(List<RecordedScenario> recorded)
    {
        var rules = (feature?.Children ?? []).Select(child => child.Rule).OfType<Rule>().ToList();
        var ruleOf = recorded.ToLookup(scenario => rules.FindLast(rule => rule.Location.Line < scenario.Line));
        return rules.Prepend(null)
            .Where(rule => ruleOf.Contains(rule))
            .Select(rule => new RecordedRule
            {
                Name = rule?.Name ?? "",
                Description = Prose(rule?.Description),
                Scenarios = [.. ruleOf[rule]],
            });
    }

    private static IEnumerable<Step> StepsOf(Feature? feature)
    {
        foreach (var child in feature?.Children ?? [])
        {
            foreach (var step in (child.Background?.Steps ?? []).Concat(child.Scenario?.Steps ?? []))
                yield return step;
            foreach (var inner in child.Rule?.Children ?? [])
            {
                foreach (var step in (inner.Background?.Steps ?? []).Concat(inner.Scenario?.Steps ?? []))
                    yield return step;
            }
        }
    }

    /// <summary>The lines of a description without the indentation that the file gives them.</summary>
    private static string Prose(string? description) =>
        string.Join('\n', (description ?? "").Split('\n').Select(line => line.Trim())).Trim();
}
