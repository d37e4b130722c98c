namespace ContractSuite.Reporting.Recorded;

/// <summary>A Gherkin <c>Rule:</c>, one promise with the scenarios that illustrate it.</summary>
public sealed record RecordedRule
{
    /// <summary>The promise; empty for the scenarios of a feature that stand outside any rule.</summary>
    public required string Name { get; init; }

    /// <summary>The prose below its name; empty without.</summary>
    public required string Description { get; init; }

    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<RecordedScenario> Scenarios { get; init; }
}
