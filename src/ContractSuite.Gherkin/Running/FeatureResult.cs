namespace ContractSuite.Gherkin.Running;

/// <summary>What came of a feature.</summary>
/// <param name="Uri">The file.</param>
/// <param name="Title">The feature's title.</param>
/// <param name="Scenarios">In the order of the file.</param>
/// <param name="Duration">From its first scenario to the end of its last.</param>
public sealed record FeatureResult(string Uri, string Title, IReadOnlyList<ScenarioResult> Scenarios, TimeSpan Duration)
{
    /// <summary>How many ended so.</summary>
    public int Count(ScenarioStatus status) => Scenarios.Count(scenario => scenario.Status == status);
}
