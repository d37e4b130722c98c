using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using ContractSuite.Target.Records;

namespace ContractSuite.Target.Metadata;

/// <summary>What a workspace has of one kind of definition, by the kind's name in REST; roles are told by GraphQL alone.</summary>
internal static class DefinitionLists
{
    private const string GetRoles = "query getRoles { getRoles { id label description } }";

    /// <summary>All of a kind, of <c>objects</c> with their fields; null where the target does not tell.</summary>
    public static async Task<IReadOnlyList<JsonObject>?> OfAsync(TargetClient client, string collection, CancellationToken cancellationToken)
    {
        if (collection is "objects" or "fields")
        {
            var objects = (await client.Metadata(Protocol.Rest).ListObjectsAsync(cancellationToken).ConfigureAwait(false)).Value;
            return collection == "objects" || objects is null ? objects : FieldsOf(objects);
        }

        var path = $"/rest/metadata/{collection}";
        var request = collection == "roles"
            ? GraphQLRequest.Create(Surface.GraphQLMetadata, "query getRoles", GetRoles, [])
            : RawRequest.Rest(Surface.RestMetadata, "GET", path, path);
        var exchange = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (RefusalReader.Read(exchange) is not null)
            return null;

        var body = JsonBody.NodeOf(exchange);
        var all = (body as JsonArray) ?? (body?["data"] as JsonArray) ?? ((body?["data"] as JsonObject)?.FirstOrDefault().Value as JsonArray);
        return all?.OfType<JsonObject>().ToList();
    }

    /// <summary>The fields that a list of objects holds.</summary>
    public static IReadOnlyList<JsonObject> FieldsOf(IReadOnlyList<JsonObject> objects) =>
        [.. objects.SelectMany(type => (type["fields"] as JsonArray ?? []).OfType<JsonObject>())];
}
