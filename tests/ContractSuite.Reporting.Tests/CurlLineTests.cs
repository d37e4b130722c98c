using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Tests;

public sealed class CurlLineTests
{
    [Theory]
    [InlineData("owner", "TWENTY_API_KEY")]
    [InlineData("restricted", "TWENTY_RESTRICTED_API_KEY")]
    [InlineData("member", "TWENTY_API_KEY")]
    public void The_key_is_the_variable_that_the_settings_name(string actor, string variable)
    {
        var exchange = Sample.Exchange("x1") with { Actor = actor };
        var record = new RecordBuilder()
            .Scenario("features/core/people.feature", 10, "Ada", "FAILED", exchanges: [exchange with { Request = exchange.Request with { Headers = [new Header("Authorization", "Bearer ***")] } }], findings: [Sample.Finding("x1")])
            .Finished()
            .Read();

        record.FoldedFindings.Single().Curl.Should().Contain($"-H \"Authorization: Bearer ${variable}\"");
    }
}
