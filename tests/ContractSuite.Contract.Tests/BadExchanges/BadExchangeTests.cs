using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Rules;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Tests.BadExchanges;

/// <summary>Every rule finds what it is meant to find, and finds nothing in what is good.</summary>
public sealed class BadExchangeTests
{
    private static readonly ContractLibrary Library = ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas"));

    public static TheoryData<string, string> Broken => [.. BadExchange.All.Select(bad => (bad.Twin, bad.Name))];

    public static TheoryData<string> Twins =>
        [.. Directory.EnumerateFiles(Path.Combine(HandMadeTarget.Folder, "twins")).Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string, string> Meant => [.. BadExchange.All.Select(bad => (bad.Twin, bad.Rule)).Distinct()];

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_bad_exchange_is_found_by_the_rule_meant_for_it(string twin, string name)
    {
        var bad = BadExchange.All.Single(bad => bad.Twin == twin && bad.Name == name);

        Rules(bad.Exchanges()).Should().Contain(bad.Rule);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public void Its_good_twin_is_found_by_none(string twin)
    {
        Rules(BadExchange.Good(twin)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Meant))]
    public void Its_good_twin_is_checked_by_the_rule_meant_for_it(string twin, string rule)
    {
        var before = Judged(BadExchange.Good(twin).SkipLast(1)).Verifier.Counter.Checks.Counts[rule];

        Judged(BadExchange.Good(twin)).Verifier.Counter.Checks.Counts[rule].Should().Be(before + 1);
    }

    [Fact]
    public void Every_rule_but_that_of_the_steps_has_a_bad_exchange()
    {
        RuleBook.All.Select(rule => rule.Id).Except(BadExchange.All.Select(bad => bad.Rule)).Should().Equal("CS0901");
    }

    [Fact]
    public void Every_rule_says_what_it_promises_and_why_under_an_id_of_its_own()
    {
        RuleBook.All.Select(rule => rule.Id).Should().OnlyHaveUniqueItems().And.AllSatisfy(id => id.Should().MatchRegex("^CS[0-9]{4}$"));
        RuleBook.All.Should().AllSatisfy(rule => new[] { rule.Title, rule.Rationale, rule.Advice }.Should().OnlyContain(text => text.Trim().Length > 0));
    }

    /// <summary>The rules that the last exchange breaks, those of the published specification among them.</summary>
    private static IEnumerable<string> Rules(IReadOnlyList<Exchange> exchanges)
    {
        var (verifier, last) = Judged(exchanges);
        return last.Select(finding => finding.Rule)
            .Concat(verifier.Disagreements.Rows.Where(row => row.Example == exchanges[^1].Id).Select(row => row.Rule));
    }

    /// <summary>A verifier that has judged them as one scenario, and what it found in the last.</summary>
    private static (Verifier Verifier, IReadOnlyList<Finding> Last) Judged(IEnumerable<Exchange> exchanges)
    {
        var verifier = new Verifier(Library.With(Contract.Deviations.DeviationList.Empty));
        var judge = verifier.BeginScenario(() => HandMadeTarget.Model);
        var findings = exchanges.Select(judge.Judge).ToList();
        return (verifier, findings.LastOrDefault([]));
    }
}
