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

    [Fact]
    public void An_entry_without_a_reason_is_refused_with_what_it_lacks()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("deviations-").FullName, "deviations.yaml");
        File.WriteAllText(path, "- id: DEV-1\n  rule: CS0201\n  operations: [\"*\"]\n  versions: [\"2.\"]\n");

        var reading = () => DeviationList.Read(path);

        reading.Should().Throw<ContractLibraryException>()
            .WithMessage($"{path}: the deviation 'DEV-1' has no reason. Every entry needs id, rule, operations, versions and reason.");
    }
}
