using ContractSuite.Contract.Checks;
using ContractSuite.Contract.Coverage;
using ContractSuite.Contract.Tests.BadExchanges;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;

namespace ContractSuite.Contract.Tests.Coverage;

public sealed class CoverageReportTests
{
    private static CoverageReport Report => CoverageReport.Of(
        [.. BadExchange.Good("rest-second-page"), .. BadExchange.Good("graphql-refused"), .. BadExchange.Good("rest-gone")],
        HandMadeTarget.Model);

    [Fact]
    public void An_operation_has_its_outcomes()
    {
        Row("GET /rest/rockets").Outcomes.Should().Equal(new Dictionary<string, int> { ["200"] = 2 });
        Row("GET /rest/rockets/{id}").Outcomes.Should().Equal(new Dictionary<string, int> { ["404"] = 1 });
        Row("query rocket").Outcomes.Should().Equal(new Dictionary<string, int> { ["NOT_FOUND"] = 1 });
    }

    [Fact]
    public void An_operation_that_was_only_refused_or_not_called_is_not_reached()
    {
        Report.NotReached.Should().Contain(["GET /rest/rockets/{id}", "query rocket", "PATCH /rest/rockets/merge", "mutation createRocket"]);
        Report.NotReached.Should().NotContain("GET /rest/rockets");
    }

    [Fact]
    public void A_field_is_counted_without_a_value_empty_and_with_one()
    {
        Report.Fields.Should().ContainEquivalentOf(new FieldCoverage("rocket", "deletedAt", Nulls: 4, Empties: 0, Values: 0));
        Report.Fields.Should().ContainEquivalentOf(new FieldCoverage("rocket", "name", Nulls: 0, Empties: 0, Values: 4));
        Report.NotReached.Should().Contain("a value of rocket.deletedAt");
    }

    [Fact]
    public void A_kind_of_refusal_is_counted_for_each_surface()
    {
        Report.Refusals.Should().ContainEquivalentOf(new RefusalCoverage(RefusalKind.NotFound, Surface.GraphQLCore, 1));
        Report.NotReached.Should().Contain("LimitReached on RestMetadata");
    }

    [Fact]
    public void What_stays_below_the_minimum_is_told()
    {
        new CoverageFigures(10, 50, 20, 90).Below(new CoverageFigures(10, 60.5, 0, 90)).Should().Equal("Coverage of fields is 50.0 %, expected at least 60.5 % (schemas/coverage.yaml).");
    }

    [Fact]
    public void A_rule_without_a_subject_is_not_reached()
    {
        var report = Report with { Rules = new RuleChecks(new Dictionary<string, int> { ["CS0101"] = 3, ["CS0102"] = 3, ["CS0112"] = 0, ["CS0113"] = 1 }) };

        report.NotReached.Should().Contain("a subject of CS0112").And.NotContain("a subject of CS0101");
        report.Figures.Rules.Should().Be(75);
        Report.Figures.Rules.Should().Be(0, "nothing is known of them");
    }

    private static OperationCoverage Row(string name) => Report.Operations.Single(row => row.Operation.Name == name);
}
