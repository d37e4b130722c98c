using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Tests.Records.Model;
using CsCheck;

namespace ContractSuite.Sandbox.Tests.Records;

/// <summary>
/// The law of lists, held against a plain model in memory: for random deals, filters, orders and page sizes any walk, forward or
/// backward, meets each record that matches once and in order, with right flags and a right total.
/// </summary>
public sealed class ListLawTests
{
    private const int Samples = 60;

    private delegate Task<Page> Asking(SandboxClient sandbox, string mark, Walk walk, string? after, string? before);

    [Fact]
    public Task A_walk_over_REST_meets_each_match_once_in_order() => HoldsAsync(RestPageAsync);

    [Fact]
    public Task A_walk_over_GraphQL_meets_each_match_once_in_order() => HoldsAsync(GraphQLPageAsync);

    private static async Task HoldsAsync(Asking askAsync)
    {
        await using var sandbox = await SandboxClient.StartAsync();
        var sent = new JsonArray(new JsonObject { ["name"] = "acme" }, new JsonObject { ["name"] = "Bolt" }, new JsonObject { ["name"] = "" });
        var (_, created) = await sandbox.SendAsync("POST", "/rest/batch/companies", sent);
        Company[] companies = [.. created!["data"]!["createCompanies"]!.AsArray().Select(company => new Company(company!["id"]!.ToString(), company["name"]!.ToString()))];

        await Gen.Select(Walks.Deals(companies), Walks.Questions(companies)).SampleAsync(async (deals, walk) =>
        {
            var mark = Guid.NewGuid().ToString("N");
            var kept = await CreatedAsync(sandbox, mark, deals);
            var expected = walk.Expected(kept);

            var forward = await ForwardAsync(sandbox, mark, walk, askAsync, expected.Count);
            forward.SelectMany(page => page.Ids).Should().Equal(expected);

            var backward = await BackwardAsync(sandbox, mark, walk, askAsync, forward[^1].EndCursor);
            backward.SelectMany(page => page.Ids).Should().Equal(expected.SkipLast(1));
        }, iter: Samples, threads: 1);
    }

    private static async Task<IReadOnlyList<Page>> ForwardAsync(SandboxClient sandbox, string mark, Walk walk, Asking askAsync, int total)
    {
        var pages = new List<Page>();
        do
        {
            var page = await askAsync(sandbox, mark, walk, pages.LastOrDefault()?.EndCursor, null);
            page.Total.Should().Be(total);
            page.HasPrevious.Should().Be(pages.Count > 0);
            pages.Add(page);
        }
        while (pages[^1].HasNext);
        return pages;
    }

    private static async Task<IReadOnlyList<Page>> BackwardAsync(SandboxClient sandbox, string mark, Walk walk, Asking askAsync, string? last)
    {
        var pages = new List<Page>();
        for (var before = last; before is not null;)
        {
            var page = await askAsync(sandbox, mark, walk, null, before);
            page.HasNext.Should().BeTrue();
            pages.Insert(0, page);
            before = page.HasPrevious ? page.StartCursor : null;
        }

        return pages;
    }

    private static async Task<IReadOnlyList<Deal>> CreatedAsync(SandboxClient sandbox, string mark, Deal[] deals)
    {
        var (_, body) = await sandbox.SendAsync("POST", "/rest/batch/opportunities", new JsonArray([.. deals.Select(deal => (JsonNode?)deal.Sent(mark))]));
        return [.. deals.Zip(body!["data"]!["createOpportunities"]!.AsArray(), (deal, record) => deal with { Id = record!["id"]!.ToString() })];
    }

    private static async Task<Page> RestPageAsync(SandboxClient sandbox, string mark, Walk walk, string? after, string? before)
    {
        var query = new List<string> { $"filter={Uri.EscapeDataString($"createdBy.name[eq]:{mark},{walk.Filter.Rest()}")}", $"limit={walk.Size}" };
        query.AddRange(walk.Order.Count > 0 ? [$"order_by={Uri.EscapeDataString(walk.RestOrder())}"] : []);
        query.AddRange(after is null ? [] : [$"starting_after={Uri.EscapeDataString(after)}"]);
        query.AddRange(before is null ? [] : [$"ending_before={Uri.EscapeDataString(before)}"]);
        var (status, body) = await sandbox.SendAsync("GET", $"/rest/opportunities?{string.Join('&', query)}");
        status.Should().Be(200, body!.ToJsonString());
        return Read([.. body["data"]!["opportunities"]!.AsArray().Select(record => record!["id"]!.ToString())], body["pageInfo"]!, body["totalCount"]!);
    }

    private static async Task<Page> GraphQLPageAsync(SandboxClient sandbox, string mark, Walk walk, string? after, string? before)
    {
        const string Query =
            """
            query opportunities($filter: OpportunityFilterInput, $order: [OpportunityOrderByInput], $first: Int, $last: Int, $after: String, $before: String) {
              opportunities(filter: $filter, orderBy: $order, first: $first, last: $last, after: $after, before: $before) {
                totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { id } }
              }
            }
            """;
        var (_, body) = await sandbox.QueryAsync(Query, new JsonObject
        {
            ["filter"] = new JsonObject { ["createdBy"] = new JsonObject { ["name"] = new JsonObject { ["eq"] = mark } }, ["and"] = new JsonArray(walk.Filter.GraphQL()) },
            ["order"] = walk.GraphQLOrder(),
            ["first"] = before is null ? walk.Size : null,
            ["last"] = before is null ? null : walk.Size,
            ["after"] = after,
            ["before"] = before,
        });
        body!["errors"].Should().BeNull(body.ToJsonString());
        var connection = body["data"]!["opportunities"]!;
        return Read([.. connection["edges"]!.AsArray().Select(edge => edge!["node"]!["id"]!.ToString())], connection["pageInfo"]!, connection["totalCount"]!);
    }

    private static Page Read(IReadOnlyList<string> ids, JsonNode info, JsonNode total) => new(
        ids, info["startCursor"]?.ToString(), info["endCursor"]?.ToString(), (bool)info["hasNextPage"]!, (bool)info["hasPreviousPage"]!, (int)total);
}
