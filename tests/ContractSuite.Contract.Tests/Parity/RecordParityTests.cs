using System.Text.Json.Nodes;
using ContractSuite.Contract.Parity;
using ContractSuite.Contract.Tests.Recordings;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Contract.Tests.Parity;

public sealed class RecordParityTests
{
    private static readonly ObjectModel Person = RecordedTarget.Model.Object("person")!;

    [Fact]
    public void The_designed_differences_of_the_protocols_are_none()
    {
        var rest = Record("""{"id":"1","jobTitle":"Engineer","companyId":"c","company":{"id":"c","name":"Acme"},"noteTargets":[{"id":"b"},{"id":"a"}],"name":{"firstName":"Ada","lastName":"Lovelace"}}""");
        var graphql = Record("""{"id":"1","jobTitle":"Engineer","companyId":"c","company":{"id":"c"},"noteTargets":{"edges":[{"node":{"id":"a"}},{"node":{"id":"b"}}]},"name":{"firstName":"Ada"}}""");

        RecordParity.Differences(Person, rest, graphql).Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"jobTitle":"Engineer"}""", """{"jobTitle":"Doctor"}""", "jobTitle", "\"Engineer\"", "\"Doctor\"")]
    [InlineData("""{"name":{"firstName":"Ada"}}""", """{"name":{"firstName":"Eve"}}""", "name/firstName", "\"Ada\"", "\"Eve\"")]
    [InlineData("""{"companyId":"c"}""", """{"companyId":null}""", "companyId", "\"c\"", "null")]
    [InlineData("""{"company":{"id":"c"}}""", """{"company":{"id":"d"}}""", "company/id", "\"c\"", "\"d\"")]
    [InlineData("""{"noteTargets":[{"id":"a"}]}""", """{"noteTargets":{"edges":[]}}""", "noteTargets", "[\"a\"]", "[]")]
    [InlineData("""{"emails":{"additionalEmails":[]}}""", """{"emails":{"additionalEmails":null}}""", "emails/additionalEmails", "[]", "null")]
    public void Any_other_difference_is_told(string rest, string graphql, string field, string restValue, string graphqlValue)
    {
        RecordParity.Differences(Person, Record(rest), Record(graphql)).Should().Equal(new ParityDifference(field, restValue, graphqlValue));
    }

    [Fact]
    public void Pages_of_other_records_or_another_order_differ()
    {
        JsonObject[] rest = [Record("""{"id":"1"}"""), Record("""{"id":"2"}""")];

        RecordParity.Differences(Person, rest, [rest[1], rest[0]]).Should().Equal(new ParityDifference("id", "1, 2", "2, 1"));
        RecordParity.Differences(Person, rest, rest).Should().BeEmpty();
    }

    private static JsonObject Record(string json) => (JsonObject)JsonNode.Parse(json)!;
}
