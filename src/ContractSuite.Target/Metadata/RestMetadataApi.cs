using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using ContractSuite.Target.Records;

namespace ContractSuite.Target.Metadata;

/// <summary>Definitions over REST (docs/twenty-2.21.0.md, section 5).</summary>
internal sealed class RestMetadataApi(TargetClient client) : IMetadataApi
{
    private const int PageSize = 200;

    public Protocol Protocol => Protocol.Rest;

    public Task<Answer<IReadOnlyList<JsonObject>>> ListObjectsAsync(CancellationToken cancellationToken = default) => EveryPageAsync("objects", cancellationToken);

    public Task<Answer<IReadOnlyList<JsonObject>>> ListFieldsAsync(CancellationToken cancellationToken = default) => EveryPageAsync("fields", cancellationToken);

    public Task<Answer<JsonObject>> ReadObjectAsync(string id, CancellationToken cancellationToken = default) =>
        OneAsync("GET", "objects", id, null, "object", cancellationToken);

    public Task<Answer<JsonObject>> CreateObjectAsync(JsonObject definition, CancellationToken cancellationToken = default) =>
        OneAsync("POST", "objects", null, definition, "createOneObject", cancellationToken);

    public Task<Answer<JsonObject>> UpdateObjectAsync(string id, JsonObject changes, CancellationToken cancellationToken = default) =>
        OneAsync("PATCH", "objects", id, changes, "updateOneObject", cancellationToken);

    public Task<Answer<JsonObject>> DeleteObjectAsync(string id, CancellationToken cancellationToken = default) =>
        OneAsync("DELETE", "objects", id, null, "deleteOneObject", cancellationToken);

    public Task<Answer<JsonObject>> CreateFieldAsync(JsonObject definition, CancellationToken cancellationToken = default) =>
        OneAsync("POST", "fields", null, definition, "createOneField", cancellationToken);

    public Task<Answer<JsonObject>> ReadFieldAsync(string id, CancellationToken cancellationToken = default) =>
        OneAsync("GET", "fields", id, null, "field", cancellationToken);

    public Task<Answer<JsonObject>> UpdateFieldAsync(string id, JsonObject changes, CancellationToken cancellationToken = default) =>
        OneAsync("PATCH", "fields", id, changes, "updateOneField", cancellationToken);

    public Task<Answer<JsonObject>> DeleteFieldAsync(string id, CancellationToken cancellationToken = default) =>
        OneAsync("DELETE", "fields", id, null, "deleteOneField", cancellationToken);

    public async Task<Answer<IReadOnlyList<JsonObject>>> ListAsync(MetadataResource resource, string? partOf = null, CancellationToken cancellationToken = default)
    {
        var path = $"/rest/metadata/{resource.Path}";
        var exchange = await SendAsync("GET", path, partOf is null ? path : $"{path}?{resource.PartOf}={partOf}", null, cancellationToken).ConfigureAwait(false);
        return exchange.Response is { Status: 200 } && JsonBody.NodeOf(exchange) is JsonArray all
            ? new Answer<IReadOnlyList<JsonObject>>(exchange, [.. all.OfType<JsonObject>()], null)
            : Answers.Of<IReadOnlyList<JsonObject>>(exchange, _ => null);
    }

    public Task<Answer<JsonObject>> ReadAsync(MetadataResource resource, string id, CancellationToken cancellationToken = default) =>
        BareAsync("GET", resource, id, null, cancellationToken);

    public Task<Answer<JsonObject>> CreateAsync(MetadataResource resource, JsonObject values, CancellationToken cancellationToken = default) =>
        BareAsync("POST", resource, null, values, cancellationToken);

    public Task<Answer<JsonObject>> UpdateAsync(MetadataResource resource, string id, JsonObject changes, CancellationToken cancellationToken = default) =>
        BareAsync("PATCH", resource, id, changes, cancellationToken);

    public async Task<Answer<JsonNode>> DeleteAsync(MetadataResource resource, string id, CancellationToken cancellationToken = default)
    {
        var path = $"/rest/metadata/{resource.Path}";
        var exchange = await SendAsync("DELETE", $"{path}/{{id}}", $"{path}/{id}", null, cancellationToken).ConfigureAwait(false);
        var body = JsonBody.NodeOf(exchange);
        return new Answer<JsonNode>(exchange, body, RefusalReader.Read(exchange, body));
    }

    public Task<Answer<JsonNode>> HideAsync(MetadataResource resource, string id, CancellationToken cancellationToken = default) => DeleteAsync(resource, id, cancellationToken);

    private async Task<Answer<IReadOnlyList<JsonObject>>> EveryPageAsync(string collection, CancellationToken cancellationToken)
    {
        var (all, path) = (new List<JsonObject>(), $"/rest/metadata/{collection}");
        for (string? cursor = null; ;)
        {
            var query = $"?limit={PageSize}{(cursor is null ? "" : $"&starting_after={cursor}")}";
            var exchange = await SendAsync("GET", path, path + query, null, cancellationToken).ConfigureAwait(false);
            var page = Answers.Of(exchange, body => body["data"]?[collection] is JsonArray ? body : null);
            if (page.Value is not { } body)
                return new Answer<IReadOnlyList<JsonObject>>(exchange, null, page.Refusal);

            all.AddRange(((JsonArray)body["data"]![collection]!).OfType<JsonObject>());
            var next = Json.Text(body["pageInfo"]?["endCursor"]);
            if ((bool?)body["pageInfo"]?["hasNextPage"] != true || next is null || next == cursor)
                return new Answer<IReadOnlyList<JsonObject>>(exchange, all, null);

            cursor = next;
        }
    }

    /// <summary>These resources come without an envelope; one that is not there may come as an empty body.</summary>
    private async Task<Answer<JsonObject>> BareAsync(string method, MetadataResource resource, string? id, JsonObject? body, CancellationToken cancellationToken)
    {
        var collection = $"/rest/metadata/{resource.Path}";
        var (template, path) = id is null ? (collection, collection) : ($"{collection}/{{id}}", $"{collection}/{id}");
        return Answers.Of(await SendAsync(method, template, path, body, cancellationToken).ConfigureAwait(false), answer => answer);
    }

    private async Task<Answer<JsonObject>> OneAsync(
        string method, string resource, string? id, JsonObject? body, string key, CancellationToken cancellationToken)
    {
        var collection = $"/rest/metadata/{resource}";
        var (template, path) = id is null ? (collection, collection) : ($"{collection}/{{id}}", $"{collection}/{Uri.EscapeDataString(id)}");
        var exchange = await SendAsync(method, template, path, body, cancellationToken).ConfigureAwait(false);
        return Answers.Of(exchange, answer => answer["data"]?[key] as JsonObject);
    }

    private Task<Exchange> SendAsync(string method, string template, string path, JsonObject? body, CancellationToken cancellationToken) =>
        client.SendAsync(RawRequest.Rest(Surface.RestMetadata, method, template, path, body is null ? null : Json.Bytes(body)), cancellationToken);
}
