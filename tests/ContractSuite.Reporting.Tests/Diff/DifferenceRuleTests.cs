using ContractSuite.Reporting.Diff;

namespace ContractSuite.Reporting.Tests.Diff;

/// <summary>The table of rules, and the page that shows it.</summary>
public sealed class DifferenceRuleTests
{
    [Fact]
    public void No_two_rules_have_the_same_id() => DifferenceRules.All.Select(rule => rule.Id).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(60);

    [Fact]
    public void The_page_on_upgrades_shows_every_rule_as_it_is()
    {
        var page = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "upgrades.md")).Where(line => line.StartsWith("| UP", StringComparison.Ordinal));

        page.Should().Equal(DifferenceRules.All.Select(rule => $"| {rule.Id} | {rule.Title} | {rule.Impact.ToString().ToLowerInvariant()} | {rule.Reason} |"));
    }
}
