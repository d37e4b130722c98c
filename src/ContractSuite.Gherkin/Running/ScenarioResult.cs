namespace ContractSuite.Gherkin.Running;

/// <summary>What came of a scenario.</summary>
/// <param name="Name">As the feature has it, placeholders filled in.</param>
/// <param name="Uri">The feature file.</param>
/// <param name="Line">Where it stands: of an outline the row.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Message">Why, where it did not pass; null where it did.</param>
/// <param name="Fault">The exception of the step that failed; null otherwise.</param>
public sealed record ScenarioResult(string Name, string Uri, long Line, ScenarioStatus Status, string? Message, Exception? Fault)
{
    /// <summary>Whether it stands in the way of a good run: everything but passed and skipped.</summary>
    public bool IsBad => Status is not (ScenarioStatus.Passed or ScenarioStatus.Skipped);
}
