using ContractSuite.Gherkin.Features;
using ContractSuite.Gherkin.Tags;
using ContractSuite.Target.Capabilities;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Pacing;
using Gherkin.CucumberMessages;

namespace ContractSuite.Cli.Verify;

/// <summary>What of the suite is about to run, and about what it will cost.</summary>
internal sealed class RunPlan
{
    /// <summary>
    /// Requests that count against Twenty's rate limit, for each scenario, clean-up included: 2,442 for 457 scenarios were counted in a
    /// whole run against the sandbox, more than half of them in <c>every-object</c>. A test holds the figure to within a third of what a
    /// run needs.
    /// </summary>
    public const double RequestsPerScenario = 5.5;

    private readonly IReadOnlyList<IReadOnlySet<string>> _scenarios;

    private RunPlan(int features, IReadOnlyList<IReadOnlySet<string>> scenarios) => (Features, _scenarios) = (features, scenarios);

    /// <summary>Features with a scenario that is selected.</summary>
    public int Features { get; }

    /// <summary>Scenarios that are selected.</summary>
    public int Scenarios => _scenarios.Count;

    /// <summary>The scenarios that a tag expression selects. Throws <see cref="TagExpressionException"/>.</summary>
    public static RunPlan Of(IEnumerable<FeatureSource> features, string selection)
    {
        var ids = new IncrementingIdGenerator();
        var tags = TagExpression.Parse(selection);
        var selected = features
            .Select(feature => ParsedFeature.Parse(feature, ids).Pickles.Select(pickle => pickle.Tags.Select(tag => tag.Name).ToHashSet()).Where(names => tags.Holds(names)).ToList())
            .Where(scenarios => scenarios.Count > 0)
            .ToList();
        return new RunPlan(selected.Count, [.. selected.SelectMany(scenarios => scenarios)]);
    }

    /// <summary>Those that a permission, or what the target does not offer, keeps from running, by the reason.</summary>
    public IReadOnlyDictionary<string, int> Skipped(Permission permission, TargetModel target) => _scenarios
        .Select(tags => tags.Contains("@writes") && permission.WritesForbidden is { } writes ? writes
            : tags.Contains("@destructive") && permission.DestructionForbidden is { } destruction ? destruction
            : Capability.MissingFor(tags, target))
        .OfType<string>()
        .CountBy(reason => reason)
        .ToDictionary();

    /// <summary>About how long a number of requests takes within a limit: the bucket at once, the rest as it refills.</summary>
    public static TimeSpan TimeFor(double requests, RateLimit limit) => limit.Interval * Math.Max(0, requests - limit.Requests);
}
