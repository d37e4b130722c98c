namespace ContractSuite.Reporting.Recorded;

/// <summary>A feature of which at least one scenario was to run.</summary>
public sealed record RecordedFeature
{
    /// <summary>The feature file, as the engine was given it.</summary>
    public required string Uri { get; init; }

    /// <summary>As the feature names itself; the file's name when the record does not hold the feature.</summary>
    public required string Name { get; init; }

    /// <summary>The prose below its name; empty without.</summary>
    public required string Description { get; init; }

    /// <summary>In the order of the file; rules without a scenario in this run are left out.</summary>
    public required IReadOnlyList<RecordedRule> Rules { get; init; }

    /// <summary>The scenarios of all rules, in the order of the file.</summary>
    public IEnumerable<RecordedScenario> Scenarios => Rules.SelectMany(rule => rule.Scenarios);
}
