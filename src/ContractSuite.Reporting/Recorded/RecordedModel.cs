using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Recorded;

/// <summary>The target's model, read again from the exchanges in which the run discovered it before its first scenario.</summary>
internal static class RecordedModel
{
    /// <summary>An empty model where the record holds no discovery.</summary>
    public static TargetModel Of(RunRecord record)
    {
        var answers = record.Surroundings.SelectMany(step => step.Exchanges)
            .Where(exchange => exchange.Response?.Status == 200)
            .ToLookup(exchange => exchange.Operation);
        var objects = answers[new Operation(Surface.RestMetadata, "GET /rest/metadata/objects")]
            .SelectMany(exchange => (Json(exchange)?["data"]?["objects"] as JsonArray ?? []).OfType<JsonObject>())
            .DistinctBy(type => (string?)type["id"])
            .ToList();
        return TargetModelReader.Read(
            objects,
            First(answers, Surface.GraphQLMetadata, "query objects")?["data"] as JsonObject,
            new PublishedSpecification
            {
                CoreOpenApi = First(answers, Surface.Specification, "GET /rest/open-api/core") as JsonObject,
                MetadataOpenApi = First(answers, Surface.Specification, "GET /rest/open-api/metadata") as JsonObject,
                CoreIntrospection = First(answers, Surface.GraphQLCore, "query __schema")?["data"]?["__schema"] as JsonObject,
                MetadataIntrospection = First(answers, Surface.GraphQLMetadata, "query __schema")?["data"]?["__schema"] as JsonObject,
            },
            record.Facts?.TargetVersion);
    }

    private static JsonNode? First(ILookup<Operation, Exchange> answers, Surface surface, string name) =>
        answers[new Operation(surface, name)].Select(Json).FirstOrDefault(body => body is not null);

    private static JsonNode? Json(Exchange exchange)
    {
        try
        {
            return JsonNode.Parse(exchange.Response!.Body.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
