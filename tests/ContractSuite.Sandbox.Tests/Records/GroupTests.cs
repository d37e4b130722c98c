using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Records;

/// <summary>Groups and aggregates are the arithmetic of the records, in both protocols.</summary>
public sealed class GroupTests
{
    [Fact]
    public async Task Groups_count_and_sum_their_records_in_both_protocols()
    {
        await using var sandbox = await DealsAsync();

        var (status, rest) = await sandbox.SendAsync("GET", """/rest/opportunities/groupBy?group_by=[{"stage":true}]&aggregate=["totalCount","sumAmountAmountMicros"]&order_by=[{"stage":"AscNullsFirst"}]""");
        var (_, graphQL) = await sandbox.QueryAsync("{ opportunitiesGroupBy(groupBy: [{stage: true}], orderBy: [{stage: AscNullsFirst}]) { groupByDimensionValues totalCount sumAmountAmountMicros } }");

        status.Should().Be(200);
        rest!.ToJsonString().Should().Be("""[{"totalCount":"1","sumAmountAmountMicros":"5","groupByDimensionValues":["MEETING"]},{"totalCount":"2","sumAmountAmountMicros":"3","groupByDimensionValues":["NEW"]}]""");
        graphQL!["data"]!["opportunitiesGroupBy"]!.ToJsonString().Should().Be("""[{"groupByDimensionValues":["MEETING"],"totalCount":1,"sumAmountAmountMicros":5},{"groupByDimensionValues":["NEW"],"totalCount":2,"sumAmountAmountMicros":3}]""");
    }

    [Fact]
    public async Task Dates_are_grouped_by_the_day_of_the_time_zone()
    {
        await using var sandbox = await DealsAsync();

        var (_, days) = await sandbox.SendAsync("GET", """/rest/opportunities/groupBy?group_by=[{"closeDate":{"granularity":"MONTH","timeZone":"Europe/Paris"}}]&aggregate=["totalCount"]""");

        days!.ToJsonString().Should().Be("""[{"totalCount":"2","groupByDimensionValues":["2030-02-01"]},{"totalCount":"1","groupByDimensionValues":[null]}]""");
    }

    [Theory]
    [InlineData("group_by=[]", "Invalid groupBy definition: at least one field has to be named")]
    [InlineData("""group_by=[{"nosuch":true}]""", "Unidentified field in groupBy: nosuch")]
    [InlineData("""group_by=[{"id":true}]""", "Field \"id\" is not supported in groupBy")]
    [InlineData("""group_by=[{"name":false}]""", "Invalid groupBy definition for field \"name\"")]
    [InlineData("""group_by=[{"name":true,"stage":true}]""", "You cannot provide multiple fields in one GroupByInput, split them into multiple GroupByInput")]
    [InlineData("""group_by=[{"name":true}]&aggregate=["nosuch"]""", "Unknown aggregate field(s): nosuch")]
    [InlineData("""group_by=[{"closeDate":{"granularity":"DAY","timeZone":"Mars/X"}}]""", "Invalid timezone: Mars/X")]
    [InlineData("""group_by=[{"name":true}]&order_by=[{"nosuch":"AscNullsFirst"}]""", "Cannot orderBy unknown field: nosuch.")]
    public async Task A_bad_grouping_is_refused_in_the_products_words(string query, string message)
    {
        await using var sandbox = await SandboxClient.StartAsync();

        var (status, body) = await sandbox.SendAsync("GET", $"/rest/opportunities/groupBy?{query}");

        status.Should().Be(400);
        body!["messages"]![0]!.ToString().Should().Be(message);
    }

    [Fact]
    public async Task Merging_and_duplicates_are_there_in_GraphQL_too()
    {
        await using var sandbox = await SandboxClient.StartAsync();
        var sent = new JsonArray(Person("a@example.org"), Person("b@example.org"));
        var (_, made) = await sandbox.SendAsync("POST", "/rest/batch/people", sent);
        string[] ids = [.. made!["data"]!["createPeople"]!.AsArray().Select(person => person!["id"]!.ToString())];

        var (_, alike) = await sandbox.QueryAsync($"{{ personDuplicates(ids: [\"{ids[0]}\"]) {{ totalCount edges {{ node {{ id }} }} }} }}");
        var (_, merged) = await sandbox.QueryAsync($"mutation {{ mergePeople(ids: [\"{ids[0]}\", \"{ids[1]}\"], conflictPriorityIndex: 1) {{ id emails {{ primaryEmail additionalEmails }} }} }}");

        alike!["data"]!["personDuplicates"]![0]!["edges"]![0]!["node"]!["id"]!.ToString().Should().Be(ids[1]);
        merged!["data"]!["mergePeople"]!.ToJsonString().Should().Be($$$"""{"id":"{{{ids[1]}}}","emails":{"primaryEmail":"b@example.org","additionalEmails":["a@example.org"]}}""");
        (await sandbox.SendAsync("GET", $"/rest/people/{ids[0]}")).Status.Should().Be(404);
    }

    private static JsonObject Person(string email) => new()
    {
        ["name"] = new JsonObject { ["firstName"] = "Ada", ["lastName"] = "Lovelace" },
        ["emails"] = new JsonObject { ["primaryEmail"] = email },
    };

    private static async Task<SandboxClient> DealsAsync()
    {
        var sandbox = await SandboxClient.StartAsync();
        await sandbox.SendAsync("POST", "/rest/batch/opportunities", new JsonArray(Deal("NEW", 1, "2030-01-31T23:30:00Z"), Deal("NEW", 2, null), Deal("MEETING", 5, "2030-02-10T00:00:00Z")));
        return sandbox;
    }

    private static JsonObject Deal(string stage, int micros, string? day) => new()
    {
        ["stage"] = stage,
        ["closeDate"] = day,
        ["amount"] = new JsonObject { ["amountMicros"] = micros, ["currencyCode"] = "EUR" },
    };
}
