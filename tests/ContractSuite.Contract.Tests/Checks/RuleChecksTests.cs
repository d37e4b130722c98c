using System.Text;
using System.Text.Json;
using ContractSuite.Contract.Checks;
using ContractSuite.Contract.Rules;
using ContractSuite.Contract.Tests.BadExchanges;

namespace ContractSuite.Contract.Tests.Checks;

/// <summary>A rule that was checked by nothing is told from one that was kept.</summary>
public sealed class RuleChecksTests
{
    private static readonly ContractLibrary Library = ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas"));

    [Fact]
    public void A_rule_is_checked_once_for_each_exchange_that_it_speaks_of()
    {
        var verifier = new Verifier(Library);
        var judge = verifier.BeginScenario(() => HandMadeTarget.Model);

        judge.Judge(BadExchange.Good("rest-read")[0]);
        judge.Judge(BadExchange.Good("graphql-read")[0]);
        judge.Judge(BadExchange.All.First(bad => bad.Rule == "CS0102" && bad.Twin == "rest-read").Exchanges()[0]);

        var counts = verifier.Counter.Checks.Counts;
        counts.Keys.Should().Equal(RuleBook.All.Select(rule => rule.Id));
        (counts["CS0101"], counts["CS0102"], counts["CS0301"], counts["CS0304"], counts["CS0107"]).Should().Be((3, 3, 1, 1, 0));
        verifier.Counter.Checks.WithoutSubject.Should().Contain(["CS0107", "CS0901"]).And.NotContain("CS0101");
    }

    [Fact]
    public void An_attempt_that_was_made_again_is_checked_by_none()
    {
        var verifier = new Verifier(Library);

        verifier.BeginScenario(() => HandMadeTarget.Model).Judge(BadExchange.Good("rest-limit")[0] with { IsRepeated = true });

        verifier.Counter.Checks.WithoutSubject.Should().HaveCount(RuleBook.All.Count);
    }

    [Fact]
    public void What_the_steps_expect_counts_whether_it_is_kept_or_not()
    {
        var verifier = new Verifier(Library);
        var judge = verifier.BeginScenario(() => HandMadeTarget.Model);

        judge.Kept();
        var finding = judge.Expectation(BadExchange.Good("rest-read")[0], "Ada", "Grace", "/data/rocket/name");

        (finding.Rule, finding.Expected, finding.Actual, finding.Pointer).Should().Be(("CS0901", "Ada", "Grace", "/data/rocket/name"));
        verifier.Counter.Checks.Counts["CS0901"].Should().Be(2);
    }

    [Fact]
    public void The_checks_of_shards_add_up()
    {
        var sum = Of(("CS0101", 3), ("CS0102", 0), ("CS0112", 0)) + Of(("CS0101", 4), ("CS0102", 1), ("CS0112", 0));

        sum.Counts.Should().Equal(Of(("CS0101", 7), ("CS0102", 1), ("CS0112", 0)).Counts);
        sum.WithoutSubject.Should().Equal("CS0112");
        sum.Percent.Should().BeApproximately(66.7, 0.05);
    }

    [Fact]
    public void They_are_read_as_they_were_written()
    {
        var checks = Of(("CS0101", 4299), ("CS0112", 0));

        Encoding.UTF8.GetString(RuleChecksJson.Serialize(checks)).Should().Be("""{"CS0101":4299,"CS0112":0}""");
        RuleChecksJson.Deserialize(RuleChecksJson.Serialize(checks)).Counts.Should().Equal(checks.Counts);
        FluentActions.Invoking(() => RuleChecksJson.Deserialize("null"u8)).Should().Throw<JsonException>().WithMessage("Expected how often each rule was checked, found null.");
    }

    private static RuleChecks Of(params (string Rule, int Count)[] counts) => new(counts.ToDictionary(rule => rule.Rule, rule => rule.Count));
}
