using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Rules;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Tests.BadExchanges;

/// <summary>
/// Every rule finds what it is meant to find, and finds nothing in what is good. What all of them say of each stands in found.txt, which of
/// them speak of each good twin in checked.txt; what came out in *.received.txt beside the tests: move it over to accept.
/// </summary>
public sealed class BadExchangeTests
{
    private static readonly ContractLibrary Library = ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas"));

    public static TheoryData<string, string> Broken => [.. BadExchange.All.Select(bad => (bad.Twin, bad.Name))];

    public static TheoryData<string> Twins => [.. BadExchange.Twins];

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
    public void What_is_found_is_told_in_these_words()
    {
        var told = BadExchange.All.SelectMany(bad =>
        {
            var exchanges = bad.Exchanges();
            var (verifier, last) = Judged(exchanges);
            return last.Select(finding => $"{finding.Rule} {finding.Severity} {finding.Blame} | expected {finding.Expected} | found {finding.Actual} | {finding.Pointer ?? "-"}")
                .Concat(verifier.Disagreements.Rows.Where(row => row.Example == exchanges[^1].Id)
                    .Select(row => $"{row.Rule} {row.Status} contract {row.Contract} {row.Blame} | published {row.Published} | observed {row.Observed} | {row.Pointer ?? "-"}"))
                .Select(line => $"{bad.Twin}: {bad.Name} | {line.ReplaceLineEndings(" ")}");
        });

        Kept.Lines("BadExchanges/found.txt", told);
    }

    [Fact]
    public void These_rules_speak_of_the_last_exchange_of_a_good_twin()
    {
        var told = BadExchange.Twins.Select(twin =>
        {
            var before = Judged(BadExchange.Good(twin).SkipLast(1)).Verifier.Counter.Checks.Counts;
            var after = Judged(BadExchange.Good(twin)).Verifier.Counter.Checks.Counts;
            return $"{twin}: {string.Join(' ', after.Where(rule => rule.Value > before[rule.Key]).Select(rule => rule.Key))}";
        });

        Kept.Lines("BadExchanges/checked.txt", told);
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
