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

    /// <summary>Everything: the objects first, which show whether the target is usable, then the rest at once.</summary>
    public async Task<TargetModel> DiscoverAsync(CancellationToken cancellationToken)
    {
        var objects = await ObjectsAsync(cancellationToken).ConfigureAwait(false);
        var relations = RelationsAsync(cancellationToken);
        var configuration = GetAsync(Surface.Service, "/client-config", cancellationToken);
        var coreOpenApi = ReadAsync(PublishedDocument.CoreOpenApi, cancellationToken);
        var metadataOpenApi = ReadAsync(PublishedDocument.MetadataOpenApi, cancellationToken);
        var coreIntrospection = ReadAsync(PublishedDocument.CoreIntrospection, cancellationToken);
        var metadataIntrospection = ReadAsync(PublishedDocument.MetadataIntrospection, cancellationToken);
        await Task.WhenAll(relations, configuration, coreOpenApi, metadataOpenApi, coreIntrospection, metadataIntrospection).ConfigureAwait(false);
        var published = new PublishedSpecification
        {
            CoreOpenApi = await coreOpenApi.ConfigureAwait(false),
            MetadataOpenApi = await metadataOpenApi.ConfigureAwait(false),
            CoreIntrospection = await coreIntrospection.ConfigureAwait(false),
            MetadataIntrospection = await metadataIntrospection.ConfigureAwait(false),
        };
        return TargetModelReader.Read(objects, await relations.ConfigureAwait(false), published, VersionIn(await configuration.ConfigureAwait(false)));
    }

    /// <summary>
    /// What a change of definitions changes, but the types of records, which <see cref="IntrospectAsync"/> asks for; how definitions
    /// are asked for stays as it was.
    /// </summary>
    public async Task<TargetModel> DiscoverAgainAsync(TargetModel known, CancellationToken cancellationToken)
    {
        var objects = ObjectsAsync(cancellationToken);
        var relations = RelationsAsync(cancellationToken);
        var document = ReadAsync(PublishedDocument.CoreOpenApi, cancellationToken);
        await Task.WhenAll(objects, relations, document).ConfigureAwait(false);
        var published = known.Published with { CoreOpenApi = await document.ConfigureAwait(false), CoreIntrospection = null };
        return TargetModelReader.Read(await objects.ConfigureAwait(false), await relations.ConfigureAwait(false), published, known.Version) with { IsIntrospected = false };
    }

    /// <summary>The same model with the types of answers about records as they are now; the types of what is sent are left out.</summary>
    public async Task<TargetModel> IntrospectAsync(TargetModel known, CancellationToken cancellationToken) => known with
    {
        Published = known.Published with { CoreIntrospection = await SchemaAsync(Surface.GraphQLCore, DiscoveryQueries.AnswerTypes, cancellationToken).ConfigureAwait(false) },
        IsIntrospected = true,
    };

    /// <summary>One document; null where the target has none or it may not be read.</summary>
    public Task<JsonObject?> ReadAsync(PublishedDocument document, CancellationToken cancellationToken) => document switch
    {
        PublishedDocument.CoreOpenApi => GetAsync(Surface.Specification, "/rest/open-api/core", cancellationToken),
        PublishedDocument.MetadataOpenApi => GetAsync(Surface.Specification, "/rest/open-api/metadata", cancellationToken),
        PublishedDocument.CoreIntrospection => SchemaAsync(Surface.GraphQLCore, DiscoveryQueries.Introspection, cancellationToken),
        _ => SchemaAsync(Surface.GraphQLMetadata, DiscoveryQueries.Introspection, cancellationToken),
    };

    private async Task<IReadOnlyList<JsonObject>> ObjectsAsync(CancellationToken cancellationToken)
    {
        var objects = await AgainAsync(
            () => client.Metadata(Protocol.Rest).ListObjectsAsync(cancellationToken),
            answer => answer.Exchange is { Failure: null, Response.Status: >= 500 }).ConfigureAwait(false);
        return objects.Refusal is { } refusal ? throw Unusable.Because(objects.Exchange, refusal) : objects.Value!;
    }

    private Task<JsonObject?> RelationsAsync(CancellationToken cancellationToken) =>
        QueryAsync(Surface.GraphQLMetadata, "objects", DiscoveryQueries.Relations, cancellationToken);

    private static string? VersionIn(JsonObject? configuration) =>
        (configuration?["version"] ?? configuration?["appVersion"]) is JsonValue value && value.TryGetValue<string>(out var version) ? version : null;

    private async Task<JsonObject?> GetAsync(Surface surface, string path, CancellationToken cancellationToken)
    {
        var exchange = await AskAsync(RawRequest.Rest(surface, "GET", path, path), cancellationToken).ConfigureAwait(false);
        return exchange.Response?.Status == 200 ? JsonBody.NodeOf(exchange) as JsonObject : null;
    }

    private async Task<JsonObject?> SchemaAsync(Surface surface, string query, CancellationToken cancellationToken) =>
        (await QueryAsync(surface, "__schema", query, cancellationToken).ConfigureAwait(false))?["__schema"] as JsonObject;

    private async Task<JsonObject?> QueryAsync(Surface surface, string root, string query, CancellationToken cancellationToken)
    {
        var request = GraphQLRequest.Create(surface, string.Create(CultureInfo.InvariantCulture, $"query {root}"), query, []);
        var exchange = await AskAsync(request, cancellationToken).ConfigureAwait(false);
        return (JsonBody.NodeOf(exchange) as JsonObject)?["data"] as JsonObject;
    }

    /// <summary>
    /// A document that may not be read is none. One that did not arrive is asked for again: a run that took it for none would send
    /// what cannot be meant.
    /// </summary>
    private async Task<Exchange> AskAsync(RawRequest request, CancellationToken cancellationToken)
    {
        var exchange = await AgainAsync(() => client.SendAsync(request, cancellationToken), HasNotArrived).ConfigureAwait(false);
        return exchange.Failure is { } failure ? throw new TargetUnusableException(failure.Message) : exchange;
    }

    /// <summary>Asks a few times, as long as it is worth it.</summary>
    private static async Task<T> AgainAsync<T>(Func<Task<T>> ask, Func<T, bool> isWorthIt)
    {
        var answer = await ask().ConfigureAwait(false);
        for (var attempt = 1; attempt < MostAttempts && isWorthIt(answer); attempt++)
        {
            answer = await ask().ConfigureAwait(false);
        }

        return answer;
    }

    private static bool HasNotArrived(Exchange exchange) => exchange.Failure is not null || exchange.Response is not { Status: < 500 and not 429 };
}
