using ContractSuite.Contract.Findings;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Recorded;

/// <summary>One scenario, or one row of a scenario outline, as it ran.</summary>
public sealed record RecordedScenario
{
    /// <summary>Stays the same from run to run while its line does: <c>core-people-14</c>. Unique in a record; fit for a link.</summary>
    public required string Id { get; init; }

    /// <summary>As the feature names it, example values filled in.</summary>
    public required string Name { get; init; }

    /// <summary>The feature file, as the engine was given it: <c>features/core/people.feature</c>.</summary>
    public required string Uri { get; init; }

    /// <summary>Its line in the feature file, of the example row for an outline; 1 and up, 0 when the record does not tell.</summary>
    public required long Line { get; init; }

    /// <summary>Its own tags and those of its feature, rule and examples, each with its <c>@</c>.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Background steps included, in the order in which they ran.</summary>
    public required IReadOnlyList<RecordedStep> Steps { get; init; }

    /// <summary>How it ended.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>From its start to its end; zero when it did not finish.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>What the first step that did not pass says; null when all passed or none says a word.</summary>
    public string? Reason => Steps.Where(step => step.Outcome != Outcome.Passed).Select(step => step.Message).FirstOrDefault(text => text is not null);

    /// <summary>All exchanges of its steps, in order.</summary>
    public IEnumerable<Exchange> Exchanges => Steps.SelectMany(step => step.Exchanges);

    /// <summary>All findings of its steps, in order.</summary>
    public IEnumerable<Finding> Findings => Steps.SelectMany(step => step.Findings);
}
