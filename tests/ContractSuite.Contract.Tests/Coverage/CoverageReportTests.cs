using System.Text;
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
        HandMadeTarget.Model,
        LeftOutList.Of([new LeftOut { Surface = Surface.RestCore, Operations = ["PATCH /rest/rockets/merge", @"GET /rest/rockets(/\{id\})?"], Reason = "Rockets are not merged, and seldom read." }]));

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
        Report.NotReached.Should().Contain(["query rocket", "mutation createRocket"]);
        Report.NotReached.Should().NotContain("GET /rest/rockets");
    }

    [Fact]
    public void What_is_left_out_stands_with_its_reason_and_is_not_missed()
    {
        Row("PATCH /rest/rockets/merge").Should().BeEquivalentTo(new { Reach = Reach.LeftOut, WhyLeftOut = "Rockets are not merged, and seldom read." });
        Row("GET /rest/rockets/{id}").Reach.Should().Be(Reach.LeftOut);
        Report.NotReached.Should().NotContain(["PATCH /rest/rockets/merge", "GET /rest/rockets/{id}"]);
    }

    [Fact]
    public void What_was_reached_all_the_same_is_reached() => Row("GET /rest/rockets").Reach.Should().Be(Reach.Reached);

    [Fact]
    public void What_was_reached_is_counted_of_what_is_to_be_reached()
    {
        Report.Counts.Should().Be(new ReachCounts(Published: 23, Reached: 3, LeftOut: 2, NotReached: 18));
        new ReachCounts(Published: 10, Reached: 6, LeftOut: 2, NotReached: 2).Percent.Should().Be(75);
        new ReachCounts(Published: 2, Reached: 0, LeftOut: 2, NotReached: 0).Percent.Should().Be(0);
    }

    [Theory]
    [InlineData(Surface.Specification, "GET /rest/open-api/core", 200, "not looked into", null)]
    [InlineData(Surface.RestMetadata, "GET /rest/metadata/objects", 200, "not looked into", null)]
    [InlineData(Surface.RestMetadata, "GET /rest/metadata/objects", 404, """{"statusCode":404,"messages":["Object not found"],"error":"NotFoundException"}""", RefusalKind.NotFound)]
    public void Documents_and_definitions_are_counted_by_their_status_and_refusals_by_what_they_say(Surface surface, string name, int status, string body, RefusalKind? refused)
    {
        var one = BadExchange.Good("rest-gone")[0];
        var answered = one with { Operation = new Operation(surface, name), Response = one.Response! with { Status = status, Body = Encoding.UTF8.GetBytes(body) } };

        var report = CoverageReport.Of([answered], HandMadeTarget.Model, LeftOutList.Empty);

        report.Operations.Single(row => row.Outcomes.Count > 0).Outcomes.Should().Equal(new Dictionary<string, int> { [$"{status}"] = 1 });
        report.Refusals.Where(row => row.Count > 0).Select(row => (RefusalKind?)row.Kind).Should().Equal(refused is null ? [] : [refused]);
    }

    [Fact]
    public void Each_root_of_a_document_is_an_operation_that_ends_by_itself()
    {
        var one = BadExchange.Good("graphql-refused")[0];
        var body = """{"data":{"rocket":null,"rockets":{"totalCount":0}},"errors":[{"message":"Record not found","extensions":{"code":"NOT_FOUND"}}]}"""u8.ToArray();
        var two = one with { Operation = new Operation(Surface.GraphQLCore, "query rocket+rockets"), Response = one.Response! with { Body = body } };

        var report = CoverageReport.Of([two], HandMadeTarget.Model, LeftOutList.Empty);

        report.Operations.Where(row => row.Outcomes.Count > 0).Select(row => (row.Operation.Name, row.Outcomes.Single())).Should().Equal(
            ("query rocket", KeyValuePair.Create("NOT_FOUND", 1)),
            ("query rockets", KeyValuePair.Create("good", 1)));
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
