using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Target.Records;

/// <summary>Records over GraphQL (docs/twenty-2.21.0.md, section 6).</summary>
internal sealed class GraphQLRecordApi(TargetClient client, Func<CancellationToken, Task<GraphQLTypes>> types) : IRecordApi
{
    private const string Upserting = ", upsert: true";

    public Protocol Protocol => Protocol.GraphQL;

    public Task<Answer<JsonObject>> CreateAsync(ObjectModel type, JsonObject values, CancellationToken cancellationToken = default) =>
        CreateAsync(type, values, "", cancellationToken);

    public Task<Answer<JsonObject>> UpsertAsync(ObjectModel type, JsonObject values, CancellationToken cancellationToken = default) =>
        CreateAsync(type, values, Upserting, cancellationToken);

    public Task<Answer<IReadOnlyList<JsonObject>>> CreateManyAsync(ObjectModel type, IReadOnlyList<JsonObject> values, CancellationToken cancellationToken = default) =>
        CreateManyAsync(type, values, "", cancellationToken);

    public Task<Answer<IReadOnlyList<JsonObject>>> UpsertManyAsync(ObjectModel type, IReadOnlyList<JsonObject> values, CancellationToken cancellationToken = default) =>
        CreateManyAsync(type, values, Upserting, cancellationToken);

    public Task<Answer<JsonObject>> ReadAsync(ObjectModel type, string id, int depth = 0, CancellationToken cancellationToken = default)
    {
        var root = type.GraphQLSingular;
        return OneAsync(
            type,
            "query",
            root,
            $"query {root}($filter: {Type(type)}FilterInput!) {{ {root}(filter: $filter)",
            new JsonObject { ["filter"] = GraphQLFilter.Render(new Filter.Comparison("id", "eq", id)) },
            cancellationToken,
            depth);
    }

    public async Task<Answer<RecordPage>> ListAsync(ObjectModel type, RecordQuery query, CancellationToken cancellationToken = default)
    {
        var root = type.GraphQLPlural;
        var (size, cursor) = query.Before is null ? ("first", "after") : ("last", "before");
        var variables = new JsonObject
        {
            ["filter"] = query.Filter is null ? null : GraphQLFilter.Render(query.Filter),
            ["orderBy"] = query.Order.Count == 0 ? null : new JsonArray([.. query.Order.Select(GraphQLFilter.Render)]),
            ["size"] = query.Limit,
            ["cursor"] = query.Before ?? query.After,
        };
        string[] given = [.. variables.Where(variable => variable.Value is not null).Select(variable => variable.Key)];
        foreach (var missing in variables.Where(variable => variable.Value is null).Select(variable => variable.Key).ToList())
        {
            variables.Remove(missing);
        }

        var declarations = new Dictionary<string, (string Argument, string Type)>
        {
            ["filter"] = ("filter", $"{Type(type)}FilterInput"),
            ["orderBy"] = ("orderBy", $"[{Type(type)}OrderByInput]"),
            ["size"] = (size, "Int"),
            ["cursor"] = (cursor, "String"),
        };
        var head = given.Length == 0 ? "" : $"({string.Join(", ", given.Select(name => $"${name}: {declarations[name].Type}"))})";
        var arguments = given.Length == 0 ? "" : $"({string.Join(", ", given.Select(name => $"{declarations[name].Argument}: ${name}"))})";
        var document = $"query {root}{head} {{ {root}{arguments} {await ConnectionAsync(type, query.Depth, cancellationToken).ConfigureAwait(false)} }}";

        var exchange = await SendAsync("query", root, document, variables, cancellationToken).ConfigureAwait(false);
        return Answers.Of(exchange, body => body["data"]?[root] is JsonObject connection ? Page(type, connection) : null);
    }

    public Task<Answer<JsonObject>> UpdateAsync(ObjectModel type, string id, JsonObject changes, CancellationToken cancellationToken = default)
    {
        var root = $"update{Names.Capital(type.GraphQLSingular)}";
        return OneAsync(
            type,
            "mutation",
            root,
            $"mutation {root}($id: UUID!, $data: {Type(type)}UpdateInput!) {{ {root}(id: $id, data: $data)",
            new JsonObject { ["id"] = id, ["data"] = GraphQLShape.Inbound(type, changes) },
            cancellationToken);
    }

    public Task<Answer<IReadOnlyList<JsonObject>>> UpdateManyAsync(ObjectModel type, Filter filter, JsonObject changes, CancellationToken cancellationToken = default)
    {
        var root = $"update{Names.Capital(type.GraphQLPlural)}";
        return ManyAsync(
            type,
            root,
            $"mutation {root}($filter: {Type(type)}FilterInput!, $data: {Type(type)}UpdateInput!) {{ {root}(filter: $filter, data: $data)",
            new JsonObject { ["filter"] = GraphQLFilter.Render(filter), ["data"] = GraphQLShape.Inbound(type, changes) },
            cancellationToken);
    }

    public Task<Answer<JsonObject>> DeleteAsync(ObjectModel type, string id, CancellationToken cancellationToken = default) =>
        ByIdAsync(type, "delete", id, cancellationToken);

    public Task<Answer<JsonObject>> RestoreAsync(ObjectModel type, string id, CancellationToken cancellationToken = default) =>
        ByIdAsync(type, "restore", id, cancellationToken);

    public Task<Answer<JsonObject>> DestroyAsync(ObjectModel type, string id, CancellationToken cancellationToken = default) =>
        ByIdAsync(type, "destroy", id, cancellationToken);

    public Task<Answer<IReadOnlyList<JsonObject>>> DeleteManyAsync(ObjectModel type, Filter filter, CancellationToken cancellationToken = default) =>
        ByFilterAsync(type, "delete", filter, cancellationToken);

    public Task<Answer<IReadOnlyList<JsonObject>>> RestoreManyAsync(ObjectModel type, Filter filter, CancellationToken cancellationToken = default) =>
        ByFilterAsync(type, "restore", filter, cancellationToken);

    public Task<Answer<IReadOnlyList<JsonObject>>> DestroyManyAsync(ObjectModel type, Filter filter, CancellationToken cancellationToken = default) =>
        ByFilterAsync(type, "destroy", filter, cancellationToken);

    public Task<Answer<IReadOnlyList<RecordPage>>> FindDuplicatesAsync(ObjectModel type, IReadOnlyList<string> ids, CancellationToken cancellationToken = default) =>
        DuplicatesAsync(type, "ids", "[UUID]", Json.List(ids), cancellationToken);

    public Task<Answer<IReadOnlyList<RecordPage>>> FindDuplicatesOfAsync(ObjectModel type, IReadOnlyList<JsonObject> values, CancellationToken cancellationToken = default) =>
        DuplicatesAsync(type, "data", $"[{Type(type)}CreateInput]", Inbound(type, values), cancellationToken);

    public Task<Answer<JsonObject>> MergeAsync(ObjectModel type, RecordMerge merge, CancellationToken cancellationToken = default)
    {
        var root = $"merge{Names.Capital(type.GraphQLPlural)}";
        return OneAsync(
            type,
            "mutation",
            root,
            $"mutation {root}($ids: [UUID!]!, $index: Int!, $dryRun: Boolean) "
            + $"{{ {root}(ids: $ids, conflictPriorityIndex: $index, dryRun: $dryRun)",
            new JsonObject { ["ids"] = Json.List(merge.Ids), ["index"] = merge.PriorityIndex, ["dryRun"] = merge.IsDryRun },
            cancellationToken);
    }

    public async Task<Answer<IReadOnlyList<JsonObject>>> GroupAsync(ObjectModel type, RecordGrouping grouping, CancellationToken cancellationToken = default)
    {
        var root = $"{type.GraphQLPlural}GroupBy";
        var document =
            $"query {root}($groupBy: [{Type(type)}GroupByInput!]!, $filter: {Type(type)}FilterInput, $orderBy: [{Type(type)}OrderByWithGroupByInput], $limit: Int) "
            + $"{{ {root}(groupBy: $groupBy, filter: $filter, orderBy: $orderBy, limit: $limit) {{ groupByDimensionValues {string.Join(' ', grouping.Aggregates)} }} }}";
        var variables = new JsonObject
        {
            ["groupBy"] = Json.List(grouping.By),
            ["filter"] = grouping.Filter is null ? new JsonObject() : GraphQLFilter.Render(grouping.Filter),
            ["orderBy"] = Json.List(grouping.Order),
            ["limit"] = grouping.Limit ?? 50,
        };
        var exchange = await SendAsync("query", root, document, variables, cancellationToken).ConfigureAwait(false);
        return Answers.Of<IReadOnlyList<JsonObject>>(
            exchange,
            body => body["data"]?[root] is JsonArray groups ? [.. groups.OfType<JsonObject>()] : null);
    }

    private static string Type(ObjectModel type) => Names.Capital(type.GraphQLSingular);

    private static JsonArray Inbound(ObjectModel type, IEnumerable<JsonObject> values) => [.. values.Select(value => GraphQLShape.Inbound(type, value))];

    private static RecordPage Page(ObjectModel type, JsonObject connection) => new(
        [.. GraphQLShape.Nodes(connection).Select(node => GraphQLShape.Outbound(type, node))],
        (long?)connection["totalCount"],
        Json.Text(connection["pageInfo"]?["startCursor"]),
        Json.Text(connection["pageInfo"]?["endCursor"]),
        (bool?)connection["pageInfo"]?["hasNextPage"] ?? false,
        (bool?)connection["pageInfo"]?["hasPreviousPage"] ?? false);

    private async Task<string> SelectionAsync(ObjectModel type, int depth, CancellationToken cancellationToken) =>
        new GraphQLSelection(await types(cancellationToken).ConfigureAwait(false)).Of(type, depth);

    private async Task<string> ConnectionAsync(ObjectModel type, int depth, CancellationToken cancellationToken) =>
        "{ totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } edges { cursor node "
        + $"{await SelectionAsync(type, depth, cancellationToken).ConfigureAwait(false)} }} }}";

    private Task<Answer<JsonObject>> CreateAsync(ObjectModel type, JsonObject values, string further, CancellationToken cancellationToken)
    {
        var root = $"create{Names.Capital(type.GraphQLSingular)}";
        return OneAsync(
            type,
            "mutation",
            root,
            $"mutation {root}($data: {Type(type)}CreateInput!) {{ {root}(data: $data{further})",
            new JsonObject { ["data"] = GraphQLShape.Inbound(type, values) },
            cancellationToken);
    }

    private Task<Answer<IReadOnlyList<JsonObject>>> CreateManyAsync(
        ObjectModel type, IReadOnlyList<JsonObject> values, string further, CancellationToken cancellationToken)
    {
        var root = $"create{Names.Capital(type.GraphQLPlural)}";
        return ManyAsync(
            type,
            root,
            $"mutation {root}($data: [{Type(type)}CreateInput!]!) {{ {root}(data: $data{further})",
            new JsonObject { ["data"] = Inbound(type, values) },
            cancellationToken);
    }

    private async Task<Answer<IReadOnlyList<RecordPage>>> DuplicatesAsync(
        ObjectModel type, string argument, string argumentType, JsonArray value, CancellationToken cancellationToken)
    {
        var root = $"{type.GraphQLSingular}Duplicates";
        var document = $"query {root}(${argument}: {argumentType}) {{ {root}({argument}: ${argument}) {await ConnectionAsync(type, 0, cancellationToken).ConfigureAwait(false)} }}";
        var exchange = await SendAsync("query", root, document, new JsonObject { [argument] = value }, cancellationToken).ConfigureAwait(false);
        return Answers.Of<IReadOnlyList<RecordPage>>(exchange, body => body["data"]?[root] is JsonArray connections
            ? [.. connections.OfType<JsonObject>().Select(connection => Page(type, connection))]
            : null);
    }

    private Task<Answer<IReadOnlyList<JsonObject>>> ByFilterAsync(ObjectModel type, string verb, Filter filter, CancellationToken cancellationToken)
    {
        var root = $"{verb}{Names.Capital(type.GraphQLPlural)}";
        return ManyAsync(
            type,
            root,
            $"mutation {root}($filter: {Type(type)}FilterInput!) {{ {root}(filter: $filter)",
            new JsonObject { ["filter"] = GraphQLFilter.Render(filter) },
            cancellationToken);
    }

    private Task<Answer<JsonObject>> ByIdAsync(ObjectModel type, string verb, string id, CancellationToken cancellationToken)
    {
        var root = $"{verb}{Names.Capital(type.GraphQLSingular)}";
        return OneAsync(
            type,
            "mutation",
            root,
            $"mutation {root}($id: UUID!) {{ {root}(id: $id)",
            new JsonObject { ["id"] = id },
            cancellationToken);
    }

    /// <summary>Sends a document that ends where the selection of a record begins.</summary>
    private async Task<Answer<JsonObject>> OneAsync(
        ObjectModel type, string kind, string root, string beginning, JsonObject variables, CancellationToken cancellationToken, int depth = 0)
    {
        var document = $"{beginning} {await SelectionAsync(type, depth, cancellationToken).ConfigureAwait(false)} }}";
        var exchange = await SendAsync(kind, root, document, variables, cancellationToken).ConfigureAwait(false);
        return Answers.Of(exchange, body => body["data"]?[root] is JsonObject record ? GraphQLShape.Outbound(type, record) : null);
    }

    /// <summary>Likewise.</summary>
    private async Task<Answer<IReadOnlyList<JsonObject>>> ManyAsync(
        ObjectModel type, string root, string beginning, JsonObject variables, CancellationToken cancellationToken)
    {
        var document = $"{beginning} {await SelectionAsync(type, 0, cancellationToken).ConfigureAwait(false)} }}";
        var exchange = await SendAsync("mutation", root, document, variables, cancellationToken).ConfigureAwait(false);
        return Answers.Of<IReadOnlyList<JsonObject>>(exchange, body => body["data"]?[root] is JsonArray records
            ? [.. records.OfType<JsonObject>().Select(record => GraphQLShape.Outbound(type, record))]
            : null);
    }

    private Task<Exchange> SendAsync(string kind, string root, string document, JsonObject variables, CancellationToken cancellationToken) =>
        client.SendAsync(GraphQLRequest.Create(Surface.GraphQLCore, $"{kind} {root}", document, variables), cancellationToken);
}
