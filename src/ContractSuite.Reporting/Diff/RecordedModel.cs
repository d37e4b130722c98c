using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Diff;

/// <summary>What a target told of itself before the first scenario, read from its record.</summary>
public static class RecordedModel
{
    /// <summary>The model; empty where the record holds no discovery.</summary>
    public static TargetModel Of(RunRecord record)
    {
        var discovery = record.Surroundings.SelectMany(step => step.Exchanges).ToList();
        var objects = discovery.Where(exchange => exchange.Operation.Name == "GET /rest/metadata/objects")
            .SelectMany(exchange => Body(exchange)?["data"]?["objects"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .ToList();
        return TargetModelReader.Read(
            objects,
            First(discovery, Surface.GraphQLMetadata, "query objects")?["data"] as JsonObject,
            new PublishedSpecification
            {
                CoreOpenApi = First(discovery, Surface.Specification, "GET /rest/open-api/core"),
                MetadataOpenApi = First(discovery, Surface.Specification, "GET /rest/open-api/metadata"),
                CoreIntrospection = First(discovery, Surface.GraphQLCore, "query __schema")?["data"]?["__schema"] as JsonObject,
                MetadataIntrospection = First(discovery, Surface.GraphQLMetadata, "query __schema")?["data"]?["__schema"] as JsonObject,
            },
            record.Facts?.TargetVersion);
    }

    private static JsonObject? First(IEnumerable<Exchange> discovery, Surface surface, string operation) =>
        discovery.Where(exchange => exchange.Operation == new Operation(surface, operation)).Select(Body).FirstOrDefault(body => body is not null);

    private static JsonObject? Body(Exchange exchange)
    {
        try
        {
            return exchange.Response is { Status: 200, Body.IsEmpty: false } response ? JsonNode.Parse(response.Body.Span) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
