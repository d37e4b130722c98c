using Io.Cucumber.Messages.Types;

namespace ContractSuite.Gherkin.Generator;

/// <summary>One scenario, or one row of an outline's examples.</summary>
internal sealed class FeatureScenario
{
    private FeatureScenario(string name, long line, IReadOnlyList<string> tags)
    {
        Name = name;
        Line = line;
        Tags = tags;
    }

    /// <summary>As the feature has it; several of one name are told apart by their line.</summary>
    public string Name { get; }

    public long Line { get; }

    /// <summary>Without the at sign.</summary>
    public IReadOnlyList<string> Tags { get; }

    public static FeatureScenario Of(Pickle pickle, IReadOnlyCollection<Pickle> all)
    {
        var isUnique = all.Count(other => other.Name == pickle.Name) == 1;
        return new FeatureScenario(
            isUnique ? pickle.Name : $"{pickle.Name} (line {pickle.Location.Line})",
            pickle.Location.Line,
            [.. pickle.Tags.Select(tag => tag.Name.TrimStart('@')).Distinct()]);
    }
}
