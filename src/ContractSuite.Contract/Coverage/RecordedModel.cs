using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Coverage;

/// <summary>The model of a target as the first discovery among a run's exchanges tells it: a record needs nothing else to be understood.</summary>
public static class RecordedModel
{
    /// <summary>The model; empty where nothing was discovered.</summary>
    public static TargetModel Of(IEnumerable<Exchange> exchanges)
    {
        var good = exchanges
            .Where(exchange => exchange is { Actor: "owner", Response.Status: 200, Failure: null })
            .ToLookup(exchange => (exchange.Operation.Surface, exchange.Operation.Name));
        JsonObject? First(Surface surface, string name) => good[(surface, name)].Select(exchange => JsonBody.Read(exchange).Json).OfType<JsonObject>().FirstOrDefault();

        var configuration = First(Surface.Service, "GET /client-config");
        return TargetModelReader.Read(
            Objects(good[(Surface.RestMetadata, "GET /rest/metadata/objects")]),
            First(Surface.GraphQLMetadata, "query objects")?["data"] as JsonObject,
            new PublishedSpecification
            {
                CoreOpenApi = First(Surface.Specification, "GET /rest/open-api/core"),
                MetadataOpenApi = First(Surface.Specification, "GET /rest/open-api/metadata"),
                CoreIntrospection = Schema(First(Surface.GraphQLCore, "query __schema")),
                MetadataIntrospection = Schema(First(Surface.GraphQLMetadata, "query __schema")),
            },
            (configuration?["version"] ?? configuration?["appVersion"])?.ToString());
    }

    /// <summary>The pages of the first listing, up to the one that has no next.</summary>
    private static List<JsonObject> Objects(IEnumerable<Exchange> listings)
    {
        var objects = new List<JsonObject>();
        foreach (var page in listings.Select(exchange => JsonBody.Read(exchange).Root).OfType<JsonElement>())
        {
            if (page.At("data").At("objects") is not { ValueKind: JsonValueKind.Array } listed)
                continue;

            objects.AddRange(listed.EnumerateArray().Select(item => JsonObject.Create(item)!));
            if (page.At("pageInfo").At("hasNextPage").Flag() is not true)
                break;
        }

        return objects;
    }

    private static JsonObject? Schema(JsonObject? answer) => (answer?["data"] as JsonObject)?["__schema"] as JsonObject;
}
