using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;

namespace ContractSuite.Target.Records;

/// <summary>Records over REST (docs/twenty-2.21.0.md, section 4.1).</summary>
internal sealed class RestRecordApi(TargetClient client) : IRecordApi
{
    public Protocol Protocol => Protocol.Rest;

    public Task<Answer<JsonObject>> CreateAsync(ObjectModel type, JsonObject values, CancellationToken cancellationToken = default) =>
        OneAsync("POST", $"/rest/{type.Plural}", "", "", values, $"create{Capital(type.Singular)}", cancellationToken);

    public Task<Answer<IReadOnlyList<JsonObject>>> CreateManyAsync(ObjectModel type, IReadOnlyList<JsonObject> values, CancellationToken cancellationToken = default) =>
        ManyAsync("POST", $"/rest/batch/{type.Plural}", "", Json.List(values), $"create{Capital(type.Plural)}", cancellationToken);

    public Task<Answer<IReadOnlyList<JsonObject>>> UpsertManyAsync(ObjectModel type, IReadOnlyList<JsonObject> values, CancellationToken cancellationToken = default) =>
        ManyAsync("POST", $"/rest/batch/{type.Plural}", "?upsert=true", Json.List(values), $"create{Capital(type.Plural)}", cancellationToken);

    public Task<Answer<JsonObject>> UpsertAsync(ObjectModel type, JsonObject values, CancellationToken cancellationToken = default) =>
        OneAsync("POST", $"/rest/{type.Plural}", "", "?upsert=true", values, $"create{Capital(type.Singular)}", cancellationToken);

    public Task<Answer<JsonObject>> ReadAsync(ObjectModel type, string id, int depth = 0, CancellationToken cancellationToken = default) =>
        OneAsync(
            "GET",
            $"/rest/{type.Plural}",
            id,
            depth == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"?depth={depth}"),
            null,
            type.Singular,
            cancellationToken);

    public async Task<Answer<RecordPage>> ListAsync(ObjectModel type, RecordQuery query, CancellationToken cancellationToken = default)
    {
        var path = $"/rest/{type.Plural}";
        var exchange = await SendAsync("GET", path, path + RestQuery.Render(query), null, cancellationToken).ConfigureAwait(false);
        return Answers.Of(exchange, body => body["data"]?[type.Plural] is JsonArray records ? Page(body, records) : null);
    }

    public Task<Answer<JsonObject>> UpdateAsync(ObjectModel type, string id, JsonObject changes, CancellationToken cancellationToken = default) =>
        OneAsync("PATCH", $"/rest/{type.Plural}", id, "", changes, $"update{Capital(type.Singular)}", cancellationToken);

    public Task<Answer<IReadOnlyList<JsonObject>>> UpdateManyAsync(ObjectModel type, Filter filter, JsonObject changes, CancellationToken cancellationToken = default) =>
        ManyAsync("PATCH", $"/rest/{type.Plural}", RestQuery.Filter(filter), changes, $"update{Capital(type.Plural)}", cancellationToken);

    public Task<Answer<JsonObject>> DeleteAsync(ObjectModel type, string id, CancellationToken cancellationToken = default) =>
        OneAsync("DELETE", $"/rest/{type.Plural}", id, "?soft_delete=true", null, $"delete{Capital(type.Singular)}", cancellationToken);

    public async Task<Answer<JsonObject>> RestoreAsync(ObjectModel type, string id, CancellationToken cancellationToken = default)
    {
        // The published address for one record is refused by the product (section 4.1, restore one): restore by filter.
        var many = await RestoreManyAsync(type, new Filter.Comparison("id", "eq", id), cancellationToken).ConfigureAwait(false);
        return many.Value is [var record] ? new Answer<JsonObject>(many.Exchange, record, null) : Answers.NoneOf(many);
    }

    public Task<Answer<JsonObject>> DestroyAsync(ObjectModel type, string id, CancellationToken cancellationToken = default) =>
        OneAsync("DELETE", $"/rest/{type.Plural}", id, "", null, $"delete{Capital(type.Singular)}", cancellationToken);

    public Task<Answer<IReadOnlyList<JsonObject>>> DeleteManyAsync(ObjectModel type, Filter filter, CancellationToken cancellationToken = default) =>
        ManyAsync("DELETE", $"/rest/{type.Plural}", RestQuery.SoftDeletion(filter), null, $"delete{Capital(type.Plural)}", cancellationToken);

    public Task<Answer<IReadOnlyList<JsonObject>>> RestoreManyAsync(ObjectModel type, Filter filter, CancellationToken cancellationToken = default) =>
        ManyAsync("PATCH", $"/rest/restore/{type.Plural}", RestQuery.Filter(filter), null, $"restore{Capital(type.Plural)}", cancellationToken);

    public Task<Answer<IReadOnlyList<JsonObject>>> DestroyManyAsync(ObjectModel type, Filter filter, CancellationToken cancellationToken = default) =>
        ManyAsync("DELETE", $"/rest/{type.Plural}", RestQuery.Filter(filter), null, $"delete{Capital(type.Plural)}", cancellationToken);

    public Task<Answer<IReadOnlyList<RecordPage>>> FindDuplicatesAsync(ObjectModel type, IReadOnlyList<string> ids, CancellationToken cancellationToken = default) =>
        DuplicatesAsync(type, new JsonObject { ["ids"] = Json.List(ids) }, cancellationToken);

    public Task<Answer<IReadOnlyList<RecordPage>>> FindDuplicatesOfAsync(ObjectModel type, IReadOnlyList<JsonObject> values, CancellationToken cancellationToken = default) =>
        DuplicatesAsync(type, new JsonObject { ["data"] = Json.List(values) }, cancellationToken);

    public Task<Answer<JsonObject>> MergeAsync(ObjectModel type, RecordMerge merge, CancellationToken cancellationToken = default)
    {
        var body = new JsonObject { ["ids"] = Json.List(merge.Ids), ["conflictPriorityIndex"] = merge.PriorityIndex, ["dryRun"] = merge.IsDryRun };
        return OneAsync("PATCH", $"/rest/{type.Plural}/merge", "", "", body, $"merge{Capital(type.Singular)}", cancellationToken);
    }

    public async Task<Answer<IReadOnlyList<JsonObject>>> GroupAsync(ObjectModel type, RecordGrouping grouping, CancellationToken cancellationToken = default)
    {
        var path = $"/rest/{type.Plural}/groupBy";
        var exchange = await SendAsync("GET", path, path + RestQuery.Grouping(grouping), null, cancellationToken).ConfigureAwait(false);
        return exchange.Response is { Status: 200 } && JsonBody.NodeOf(exchange) is JsonArray groups
            ? new Answer<IReadOnlyList<JsonObject>>(exchange, [.. groups.OfType<JsonObject>()], null)
            : Answers.Of<IReadOnlyList<JsonObject>>(exchange, _ => null);
    }

    private async Task<Answer<IReadOnlyList<RecordPage>>> DuplicatesAsync(ObjectModel type, JsonObject body, CancellationToken cancellationToken)
    {
        var path = $"/rest/{type.Plural}/duplicates";
        var exchange = await SendAsync("POST", path, path, body, cancellationToken).ConfigureAwait(false);
        return Answers.Of<IReadOnlyList<RecordPage>>(exchange, answer => answer["data"] is JsonArray entries
            ? [.. entries.OfType<JsonObject>().Select(entry => Page(entry, entry[$"{type.Singular}Duplicates"] as JsonArray ?? []))]
            : null);
    }

    private static RecordPage Page(JsonObject body, JsonArray records) => new(
        [.. records.OfType<JsonObject>()],
        (long?)body["totalCount"],
        Json.Text(body["pageInfo"]?["startCursor"]),
        Json.Text(body["pageInfo"]?["endCursor"]),
        (bool?)body["pageInfo"]?["hasNextPage"] ?? false,
        (bool?)body["pageInfo"]?["hasPreviousPage"] ?? false);

    private static string Capital(string name) => Names.Capital(name);

    private async Task<Answer<JsonObject>> OneAsync(
        string method, string path, string id, string query, JsonObject? body, string key, CancellationToken cancellationToken)
    {
        var (template, address) = id.Length == 0 ? (path, path) : ($"{path}/{{id}}", $"{path}/{Uri.EscapeDataString(id)}");
        var exchange = await SendAsync(method, template, address + query, body, cancellationToken).ConfigureAwait(false);
        return Answers.Of(exchange, answer => answer["data"]?[key] as JsonObject);
    }

    private async Task<Answer<IReadOnlyList<JsonObject>>> ManyAsync(
        string method, string path, string query, JsonNode? body, string key, CancellationToken cancellationToken)
    {
        var exchange = await SendAsync(method, path, path + query, body, cancellationToken).ConfigureAwait(false);
        return Answers.Of<IReadOnlyList<JsonObject>>(
            exchange,
            answer => answer["data"]?[key] is JsonArray records ? [.. records.OfType<JsonObject>()] : null);
    }

    private Task<Exchange> SendAsync(string method, string template, string path, JsonNode? body, CancellationToken cancellationToken) =>
        client.SendAsync(RawRequest.Rest(Surface.RestCore, method, template, path, body is null ? null : Json.Bytes(body)), cancellationToken);
}
