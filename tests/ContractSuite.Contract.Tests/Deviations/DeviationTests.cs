using ContractSuite.Contract.Deviations;
using ContractSuite.Contract.Findings;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Tests.Deviations;

public sealed class DeviationTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly Deviation Known = new()
    {
        Id = "DEV-1",
        Rule = "CS0201",
        Operations = ["GET /rest/*"],
        Actual = "status 403",
        Versions = ["2.21."],
        Reason = "because",
        Expires = Today,
    };

    private const string Entry =
        """
        - id: DEV-0001
          rule: CS0201
          operations: ["GET /rest/*"]
          versions: ["2."]
          reason: A reason that is long enough.
          link: docs/twenty-2.21.0.md
          expires: 2027-06-30

        """;

    private static readonly Finding Found = new()
    {
        Rule = "CS0201",
        Severity = Severity.Error,
        Blame = Blame.Server,
        Operation = new Operation(Surface.RestCore, "GET /rest/people/{id}"),
        Expected = "status 401",
        Actual = "status 403",
        Advice = "",
        ExchangeId = "x1",
    };

    [Fact]
    public void A_finding_of_the_rule_operation_and_version_is_accepted()
    {
        Known.Accepts(Found, "2.21.0", Today).Should().BeTrue();
    }

    [Theory]
    [InlineData("CS0202", "GET /rest/people/{id}", "status 403", "2.21.0")]
    [InlineData("CS0201", "POST /rest/people", "status 403", "2.21.0")]
    [InlineData("CS0201", "GET /rest/people/{id}", "status 200", "2.21.0")]
    [InlineData("CS0201", "GET /rest/people/{id}", "status 403", "2.22.0")]
    [InlineData("CS0201", "GET /rest/people/{id}", "status 403", "sandbox")]
    public void Anything_else_is_not(string rule, string operation, string actual, string version)
    {
        var other = Found with { Rule = rule, Operation = new Operation(Surface.RestCore, operation), Actual = actual };

        Known.Accepts(other, version, Today).Should().BeFalse();
    }

    [Fact]
    public void A_target_that_tells_no_version_may_be_any()
    {
        Known.Accepts(Found, null, Today).Should().BeTrue();
    }

    [Fact]
    public void An_entry_that_has_expired_accepts_nothing()
    {
        Known.Accepts(Found, "2.21.0", Today.AddDays(1)).Should().BeFalse();
    }

    [Theory]
    [InlineData("", "DEV-0001, owner: expected the property 'owner'")]
    [InlineData("  owner: x\n  since: 2", "DEV-0001: expected no property")]
    public void An_entry_that_is_not_as_the_schema_says_is_refused(string lines, string fault)
    {
        var reading = () => Read(Entry + lines);

        reading.Should().Throw<ContractLibraryException>().WithMessage($"*deviations.yaml, {fault[..8]}*");
    }

    [Fact]
    public void Two_entries_of_one_id_are_refused()
    {
        var reading = () => Read($"{Entry}  owner: x\n{Entry}  owner: x\n");

        reading.Should().Throw<ContractLibraryException>()
            .WithMessage("*deviations.yaml: expected every id once, found DEV-0001 2 times. Give the later one the next free number.");
    }

    [Fact]
    public void What_is_no_YAML_is_refused_with_its_line()
    {
        var reading = () => Read("- id: \"DEV\n");

        reading.Should().Throw<ContractLibraryException>().WithMessage("*deviations.yaml, line *: expected a list of deviations, found an error: *");
    }

    [Fact]
    public void An_entry_that_accepted_nothing_is_fixed_and_one_past_its_day_has_expired()
    {
        var list = Read(Entry + "  owner: x\n");

        DeviationReview.Of(list, [Found with { Deviation = "DEV-0001" }], "2.21.0", Today).Should().BeEquivalentTo(new { Fixed = Array.Empty<object>(), Expired = Array.Empty<object>() });
        DeviationReview.Of(list, [Found], "2.21.0", Today).Fixed.Should().ContainSingle().Which.Id.Should().Be("DEV-0001");
        DeviationReview.Of(list, [Found], "2.21.0", new DateOnly(2027, 7, 1)).Expired.Should().ContainSingle().Which.Id.Should().Be("DEV-0001");
        DeviationReview.Of(list, [Found], "3.0.0", Today).Fixed.Should().BeEmpty();
        DeviationReview.Of(list, [Found], null, Today).Fixed.Should().BeEmpty();
    }

    [Fact]
    public void What_nothing_accepts_is_proposed_as_an_entry_that_can_be_read_again()
    {
        var list = Read(Entry + "  owner: x\n");

        var proposed = DeviationProposal.Of(list, [Found, Found, Found with { Severity = Severity.Warning, Rule = "CS0107" }, Found with { Deviation = "DEV-0001" }], "2.21.0", Today);

        DeviationProposal.Yaml(proposed).ReplaceLineEndings("\n").Should().Be(
            """
            - id: DEV-0002
              rule: CS0201
              operations:
              - GET /rest/people/{id}
              actual: status 403
              versions:
              - 2.21.0
              reason: 'To be reviewed: expected status 401, found status 403.'
              link: x1
              owner: nobody yet
              expires: 2027-02-22

            """.ReplaceLineEndings("\n"));
        Read(DeviationProposal.Yaml(proposed)).Entries.Should().ContainSingle().Which.Accepts(Found, "2.21.0", Today).Should().BeTrue();
    }

    [Fact]
    public void The_committed_entries_are_as_the_schema_says()
    {
        ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas")).Deviations.Entries.Should().NotBeEmpty();
    }

    private static DeviationList Read(string yaml)
    {
        var folder = Directory.CreateTempSubdirectory("deviations-").FullName;
        File.Copy(Path.Combine(AppContext.BaseDirectory, "schemas", "deviations.json"), Path.Combine(folder, "deviations.json"));
        File.WriteAllText(Path.Combine(folder, "deviations.yaml"), yaml);
        return ContractLibrary.Load(folder).Deviations;
    }
}
