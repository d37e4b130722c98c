using System.Text;
using System.Text.Json;
using ContractSuite.Contract.Findings;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Tests.Findings;

public sealed class FoldedFindingTests
{
    private static readonly Finding Found = new()
    {
        Rule = "CS0301",
        Severity = Severity.Error,
        Blame = Blame.Server,
        Operation = new Operation(Surface.RestCore, "GET /rest/people"),
        Expected = "string",
        Actual = "null",
        Pointer = "/data/people/0/jobTitle",
        Advice = "Compare.",
        ExchangeId = "x1",
    };

    [Fact]
    public void The_same_in_several_items_of_a_list_is_told_once_with_its_count_and_where_it_was_first_seen()
    {
        var folded = FoldedFinding.Of(
            [(Found, "ada"), (Found with { Pointer = "/data/people/12/jobTitle", ExchangeId = "x2" }, "grace"), (Found with { Actual = "1", ExchangeId = "x3" }, null)],
            id => $"curl {id}");

        folded.Select(one => one.ToString()).Should().Equal(
            "CS0301 GET /rest/people: expected string, found null at /data/people/0/jobTitle (2 times, first x1)",
            "CS0301 GET /rest/people: expected string, found 1 at /data/people/0/jobTitle (x3)");
        folded.Select(one => (one.Count, one.Scenario, one.Curl)).Should().Equal((2, "ada", "curl x1"), (1, null, "curl x3"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void What_is_not_in_the_body_or_is_all_of_it_has_no_place(string? pointer)
    {
        new FoldedFinding(Found with { Pointer = pointer }, 1, null, null).ToString().Should().Be("CS0301 GET /rest/people: expected string, found null (x1)");
    }

    [Fact]
    public void Findings_that_differ_in_anything_but_the_exchange_stay_apart()
    {
        Finding[] all =
        [
            Found, Found with { Rule = "CS0302" }, Found with { Operation = new Operation(Surface.RestCore, "GET /rest/notes") }, Found with { Expected = "number" },
            Found with { Pointer = "/data/people/0/city" }, Found with { Deviation = "DEV-0001" }, Found with { ExchangeId = "x9" },
        ];

        FoldedFinding.Of(all.Select(finding => (finding, (string?)null)), _ => null).Select(one => one.Count).Should().Equal(2, 1, 1, 1, 1, 1);
    }

    [Fact]
    public void A_finding_is_read_as_it_was_written()
    {
        var json = FindingJson.Serialize(Found);

        Encoding.UTF8.GetString(json).Should().Be(
            """{"rule":"CS0301","severity":"Error","blame":"Server","operation":{"surface":"RestCore","name":"GET /rest/people"},"expected":"string","actual":"null","pointer":"/data/people/0/jobTitle","advice":"Compare.","exchangeId":"x1"}""");
        FindingJson.Deserialize(json).Should().Be(Found);
        FluentActions.Invoking(() => FindingJson.Deserialize("null"u8)).Should().Throw<JsonException>().WithMessage("Expected a finding, found null.");
    }
}
