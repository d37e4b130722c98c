using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using ContractSuite.Target.Records;

namespace ContractSuite.Target.Discovery;

/// <summary>Asks a target for everything it tells of itself.</summary>
internal sealed class Discoverer(TargetClient client)
{
    public async Task<TargetModel> DiscoverAsync(CancellationToken cancellationToken)
    {
        var objects = await client.Metadata(Protocol.Rest).ListObjectsAsync(cancellationToken).ConfigureAwait(false);
        if (objects.Refusal is { } refusal)
        {
            throw Unusable.Because(objects.Exchange, refusal);
        }

        var configuration = await GetAsync(Surface.Service, "/client-config", cancellationToken).ConfigureAwait(false);
        var relations = await QueryAsync(Surface.GraphQLMetadata, "objects", DiscoveryQueries.Relations, cancellationToken).ConfigureAwait(false);
        var published = new PublishedSpecification
        {
            CoreOpenApi = await GetAsync(Surface.Specification, "/rest/open-api/core", cancellationToken).ConfigureAwait(false),
            MetadataOpenApi = await GetAsync(Surface.Specification, "/rest/open-api/metadata", cancellationToken).ConfigureAwait(false),
            CoreIntrospection = await IntrospectAsync(Surface.GraphQLCore, cancellationToken).ConfigureAwait(false),
            MetadataIntrospection = await IntrospectAsync(Surface.GraphQLMetadata, cancellationToken).ConfigureAwait(false),
        };
        return TargetModelReader.Read(objects.Value!, relations, published, VersionIn(configuration));
    }

    private static string? VersionIn(JsonObject? configuration) =>
        (configuration?["version"] ?? configuration?["appVersion"]) is JsonValue value && value.TryGetValue<string>(out var version) ? version : null;

    private async Task<JsonObject?> GetAsync(Surface surface, string path, CancellationToken cancellationToken)
    {
        var exchange = await client.SendAsync(RawRequest.Rest(surface, "GET", path, path), cancellationToken).ConfigureAwait(false);
        return exchange.Response?.Status == 200 ? Json.Read(exchange) as JsonObject : null;
    }

    private async Task<JsonObject?> IntrospectAsync(Surface surface, CancellationToken cancellationToken) =>
        (await QueryAsync(surface, "__schema", DiscoveryQueries.Introspection, cancellationToken).ConfigureAwait(false))?["__schema"] as JsonObject;

    private async Task<JsonObject?> QueryAsync(Surface surface, string root, string query, CancellationToken cancellationToken)
    {
        var request = GraphQLRequest.Create(surface, string.Create(CultureInfo.InvariantCulture, $"query {root}"), query, []);
        var exchange = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return (Json.Read(exchange) as JsonObject)?["data"] as JsonObject;
    }
}
