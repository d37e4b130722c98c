using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using ContractSuite.Target.Records;

namespace ContractSuite.Target.Discovery;

/// <summary>Asks a target for everything it tells of itself.</summary>
internal sealed class Discoverer(TargetClient client)
{
    private const int MostAttempts = 4;

    /// <summary>Everything.</summary>
    public async Task<TargetModel> DiscoverAsync(CancellationToken cancellationToken)
    {
        var objects = await ObjectsAsync(cancellationToken).ConfigureAwait(false);
        var configuration = await GetAsync(Surface.Service, "/client-config", cancellationToken).ConfigureAwait(false);
        var ofDefinitions = new PublishedSpecification
        {
            MetadataOpenApi = await GetAsync(Surface.Specification, "/rest/open-api/metadata", cancellationToken).ConfigureAwait(false),
            MetadataIntrospection = await IntrospectAsync(Surface.GraphQLMetadata, cancellationToken).ConfigureAwait(false),
        };
        return await WithRecordsAsync(objects, ofDefinitions, VersionIn(configuration), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What a change of definitions changes; how definitions are asked for stays as it was.</summary>
    public async Task<TargetModel> DiscoverAgainAsync(TargetModel known, CancellationToken cancellationToken) => await WithRecordsAsync(
        await ObjectsAsync(cancellationToken).ConfigureAwait(false),
        known.Published,
        known.Version,
        cancellationToken).ConfigureAwait(false);

    private async Task<IReadOnlyList<JsonObject>> ObjectsAsync(CancellationToken cancellationToken)
    {
        var objects = await client.Metadata(Protocol.Rest).ListObjectsAsync(cancellationToken).ConfigureAwait(false);
        for (var attempt = 1; attempt < MostAttempts && objects.Exchange is { Failure: null, Response.Status: >= 500 }; attempt++)
        {
            objects = await client.Metadata(Protocol.Rest).ListObjectsAsync(cancellationToken).ConfigureAwait(false);
        }

        return objects.Refusal is { } refusal ? throw Unusable.Because(objects.Exchange, refusal) : objects.Value!;
    }

    private async Task<TargetModel> WithRecordsAsync(IReadOnlyList<JsonObject> objects, PublishedSpecification ofDefinitions, string? version, CancellationToken cancellationToken)
    {
        var relations = await QueryAsync(Surface.GraphQLMetadata, "objects", DiscoveryQueries.Relations, cancellationToken).ConfigureAwait(false);
        var published = ofDefinitions with
        {
            CoreOpenApi = await GetAsync(Surface.Specification, "/rest/open-api/core", cancellationToken).ConfigureAwait(false),
            CoreIntrospection = await IntrospectAsync(Surface.GraphQLCore, cancellationToken).ConfigureAwait(false),
        };
        return TargetModelReader.Read(objects, relations, published, version);
    }

    private static string? VersionIn(JsonObject? configuration) =>
        (configuration?["version"] ?? configuration?["appVersion"]) is JsonValue value && value.TryGetValue<string>(out var version) ? version : null;

    private async Task<JsonObject?> GetAsync(Surface surface, string path, CancellationToken cancellationToken)
    {
        var exchange = await AskAsync(RawRequest.Rest(surface, "GET", path, path), cancellationToken).ConfigureAwait(false);
        return exchange.Response?.Status == 200 ? Json.Read(exchange) as JsonObject : null;
    }

    private async Task<JsonObject?> IntrospectAsync(Surface surface, CancellationToken cancellationToken) =>
        (await QueryAsync(surface, "__schema", DiscoveryQueries.Introspection, cancellationToken).ConfigureAwait(false))?["__schema"] as JsonObject;

    private async Task<JsonObject?> QueryAsync(Surface surface, string root, string query, CancellationToken cancellationToken)
    {
        var request = GraphQLRequest.Create(surface, string.Create(CultureInfo.InvariantCulture, $"query {root}"), query, []);
        var exchange = await AskAsync(request, cancellationToken).ConfigureAwait(false);
        return (Json.Read(exchange) as JsonObject)?["data"] as JsonObject;
    }

    /// <summary>
    /// A document that may not be read is none. One that did not arrive is asked for again: a run that took it for none would send
    /// what cannot be meant.
    /// </summary>
    private async Task<Exchange> AskAsync(RawRequest request, CancellationToken cancellationToken)
    {
        var exchange = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        for (var attempt = 1; attempt < MostAttempts && HasNotArrived(exchange); attempt++)
        {
            exchange = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        return exchange.Failure is { } failure ? throw new TargetUnusableException(failure.Message) : exchange;
    }

    private static bool HasNotArrived(Exchange exchange) => exchange.Failure is not null || exchange.Response is not { Status: < 500 and not 429 };
}
