using ContractSuite.Gherkin.Features;
using ContractSuite.Gherkin.Running;

namespace ContractSuite.Cli.Tests.Breakages;

/// <summary>Every rule of every feature fails when its promise is broken.</summary>
public sealed class RuleBreakageTests(BrokenSandbox sandbox)
{
    public static TheoryData<string, string> Rules { get; } = [.. AllBreakages.Select(breakage => (breakage.Feature, breakage.Rule))];

    private static IEnumerable<Breakage> AllBreakages =>
        [.. AuthBreakages.All, .. RecordBreakages.All, .. ListBreakages.All, .. MetadataBreakages.All, .. OtherBreakages.All];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_broken_promise_fails_its_scenarios(string feature, string rule)
    {
        var breakage = AllBreakages.Single(candidate => candidate.Feature == feature && candidate.Rule == rule);

        var scenarios = await sandbox.RunAsync(breakage);

        Assert.SkipWhen(scenarios.All(scenario => scenario.Status is ScenarioStatus.Skipped), "The sandbox does not offer what the rule is about.");
        scenarios.Should().Contain(scenario => scenario.Status == ScenarioStatus.Failed);
    }

    [Fact]
    public void Every_rule_has_a_breakage()
    {
        var promised = FeatureSource.ReadFolder(BrokenSandbox.Features)
            .Where(feature => !feature.Uri.StartsWith("load/", StringComparison.Ordinal))
            .SelectMany(feature => OneRule.Titles(feature).Select(rule => $"{feature.Uri}: {rule}"));

        AllBreakages.Select(breakage => $"{breakage.Feature}: {breakage.Rule}").Should().BeEquivalentTo(promised);
    }
}
