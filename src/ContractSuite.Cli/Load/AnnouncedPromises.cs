using ContractSuite.Gherkin.Features;
using ContractSuite.Load.Promises;
using Gherkin.CucumberMessages;

namespace ContractSuite.Cli.Load;

/// <summary>The promises of each scenario, read from the features before anything runs.</summary>
internal static class AnnouncedPromises
{
    /// <summary>By a scenario's name, of an outline with its values filled in. Throws <see cref="FeatureSyntaxException"/>.</summary>
    public static Func<string, IReadOnlyList<Promise>> Of(IEnumerable<FeatureSource> features)
    {
        var ids = new IncrementingIdGenerator();
        var promises = features
            .SelectMany(feature => ParsedFeature.Parse(feature, ids).Pickles)
            .ToLookup(pickle => pickle.Name, pickle => pickle.Steps.Select(step => PromiseText.Read(step.Text)).OfType<Promise>());
        return name => [.. promises[name].SelectMany(promise => promise)];
    }
}
