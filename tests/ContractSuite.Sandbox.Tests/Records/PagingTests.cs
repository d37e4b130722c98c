using System.Text.Json.Nodes;
using CsCheck;

namespace ContractSuite.Sandbox.Tests.Records;

/// <summary>The law of paging: any walk meets each record once, in the order that was asked for, whatever is null or equal.</summary>
public sealed class PagingTests
{
    private static readonly string[] Directions = ["AscNullsFirst", "AscNullsLast", "DescNullsFirst", "DescNullsLast"];

    private static readonly Gen<(long?[] Amounts, string Direction, int Size)> Walks = Gen.Select(
        Gen.Long[0, 4].Select(amount => amount == 0 ? (long?)null : amount).Array[1, 12],
        Gen.Int[0, 3].Select(place => Directions[place]),
        Gen.Int[1, 5]);

    [Fact]
    public async Task A_walk_over_REST_meets_each_record_once_in_order()
    {
        await using var sandbox = await SandboxClient.StartAsync();

        await Walks.SampleAsync(async walk => await HoldsAsync(sandbox, walk, RestPageAsync), iter: 40);
    }

    [Fact]
    public async Task A_walk_over_GraphQL_meets_each_record_once_in_order()
    {
        await using var sandbox = await SandboxClient.StartAsync();

        await Walks.SampleAsync(async walk => await HoldsAsync(sandbox, walk, GraphQLPageAsync), iter: 40);
    }

    private static async Task HoldsAsync(
        SandboxClient sandbox,
        (long?[] Amounts, string Direction, int Size) walk,
        Func<SandboxClient, string, string, int, string?, Task<Page>> pageAsync)
    {
        var mark = Guid.NewGuid().ToString("N");
        var sent = new JsonArray([.. walk.Amounts.Select(amount => (JsonNode?)new JsonObject
        {
            ["name"] = mark,
            ["amount"] = new JsonObject { ["amountMicros"] = amount, ["currencyCode"] = "EUR" },
        })]);
        var created = (await sandbox.SendAsync("POST", "/rest/batch/opportunities", sent)).Body!["data"]!["createOpportunities"]!.AsArray();

        var met = new List<(string Id, long? Amount)>();
        for (string? cursor = null; ;)
        {
            var page = await pageAsync(sandbox, mark, walk.Direction, walk.Size, cursor);
            met.AddRange(page.Records);
            page.Total.Should().Be(walk.Amounts.Length);
            if (!page.HasNext)
                break;

            cursor = page.EndCursor;
        }

        met.Should().Equal(Ordered(created, walk.Direction));
    }

    /// <summary>The plain model: sort in memory, id ascending where amounts are equal.</summary>
    private static IEnumerable<(string Id, long? Amount)> Ordered(JsonArray records, string direction)
    {
        var all = records.Select(record => (Id: record!["id"]!.ToString(), Amount: (long?)record["amount"]!["amountMicros"])).ToList();
        var nullsFirst = direction.EndsWith("First", StringComparison.Ordinal);
        var byPresence = all.OrderBy(record => record.Amount is null == nullsFirst ? 0 : 1);
        var byAmount = direction.StartsWith("Asc", StringComparison.Ordinal) ? byPresence.ThenBy(record => record.Amount) : byPresence.ThenByDescending(record => record.Amount);
        return byAmount.ThenBy(record => record.Id, StringComparer.Ordinal);
    }

    private static async Task<Page> RestPageAsync(SandboxClient sandbox, string mark, string direction, int size, string? cursor)
    {
        var after = cursor is null ? "" : $"&starting_after={Uri.EscapeDataString(cursor)}";
        var (_, body) = await sandbox.SendAsync("GET", $"/rest/opportunities?filter=name%5Beq%5D:{mark}&order_by=amount.amountMicros%5B{direction}%5D&limit={size}{after}");
        return new Page(body!["data"]!["opportunities"]!.AsArray(), body["pageInfo"]!, (int)body["totalCount"]!);
    }

    private static async Task<Page> GraphQLPageAsync(SandboxClient sandbox, string mark, string direction, int size, string? cursor)
    {
        const string Query =
            """
            query opportunities($filter: OpportunityFilterInput, $order: [OpportunityOrderByInput], $size: Int, $after: String) {
              opportunities(filter: $filter, orderBy: $order, first: $size, after: $after) {
                totalCount pageInfo { hasNextPage endCursor } edges { node { id amount { amountMicros } } }
              }
            }
            """;
        var (_, body) = await sandbox.QueryAsync(Query, new JsonObject
        {
            ["filter"] = new JsonObject { ["name"] = new JsonObject { ["eq"] = mark } },
            ["order"] = new JsonArray(new JsonObject { ["amount"] = new JsonObject { ["amountMicros"] = direction } }),
            ["size"] = size,
            ["after"] = cursor,
        });
        var connection = body!["data"]!["opportunities"]!;
        return new Page([.. connection["edges"]!.AsArray().Select(edge => edge!["node"]!.DeepClone())], connection["pageInfo"]!, (int)connection["totalCount"]!);
    }

    private sealed record Page(JsonArray Nodes, JsonNode Info, int Total)
    {
        public IEnumerable<(string Id, long? Amount)> Records => Nodes.Select(record => (record!["id"]!.ToString(), (long?)record["amount"]!["amountMicros"]));

        public bool HasNext => (bool)Info["hasNextPage"]!;

        public string? EndCursor => Info["endCursor"]?.ToString();
    }
}
