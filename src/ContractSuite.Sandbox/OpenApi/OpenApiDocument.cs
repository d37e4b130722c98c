using System.Text.Json.Nodes;
using ContractSuite.Sandbox.GraphQLApi;
using ContractSuite.Sandbox.Layouts;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.OpenApi;

/// <summary>The OpenAPI 3.1 documents of a workspace, made from its catalogue as Twenty makes them.</summary>
internal static class OpenApiDocument
{
    /// <summary>What is the same in every document: parameters, refusals, and the schemas of definitions.</summary>
    private static readonly Lazy<JsonObject> Components = new(() => (JsonObject)JsonNode.Parse(SchemaText.Resource("openapi-components.json"))!);

    /// <summary>Resources of the metadata document, with the name of one.</summary>
    private static readonly IReadOnlyList<(string Plural, string Singular)> Resources =
    [
        ("objects", "object"), ("fields", "field"), ("webhooks", "webhook"), ("apiKeys", "apiKey"),
        .. LayoutKind.All.Select(kind => (kind.Plural, char.ToLowerInvariant(kind.Singular[0]) + kind.Singular[1..])),
    ];

    /// <summary>What a stranger gets: a document with one path.</summary>
    public static JsonObject Public(string kind, string baseUrl) =>
        Document($"{baseUrl}/rest/", new JsonObject { [$"/open-api/{kind}"] = OpenApiPaths.OfDocument(baseUrl) }, [], []);

    public static JsonObject Core(Catalog catalog, string baseUrl)
    {
        var (paths, schemas) = (new JsonObject { ["/open-api/core"] = OpenApiPaths.OfDocument(baseUrl) }, new JsonObject());
        var types = catalog.Objects.OrderBy(type => type.NamePlural, StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var type in types)
        {
            OpenApiPaths.Add(paths, type);
            OpenApiSchemas.Add(schemas, catalog, type);
        }

        if (catalog.Plural("dashboards") is not null)
        {
            paths["/dashboards/{id}/duplicate"] = OpenApiPaths.DuplicateDashboard();
        }

        return Document($"{baseUrl}/rest/", paths, schemas, types.Select(type => type.NamePlural));
    }

    public static JsonObject Metadata(string baseUrl)
    {
        var paths = new JsonObject { ["/open-api/metadata"] = OpenApiPaths.OfDocument(baseUrl) };
        foreach (var (plural, singular) in Resources)
        {
            OpenApiPaths.AddMetadata(paths, singular, plural);
        }

        return Document($"{baseUrl}/rest/metadata", paths, (JsonObject)Components.Value["metadataSchemas"]!.DeepClone(), Resources.Select(resource => resource.Plural));
    }

    private static JsonObject Document(string server, JsonObject paths, JsonObject schemas, IEnumerable<string> tags) => new()
    {
        ["openapi"] = "3.1.1",
        ["info"] = new JsonObject { ["title"] = "Twenty Api", ["version"] = "v0.1" },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = server }),
        ["components"] = new JsonObject
        {
            ["securitySchemes"] = Components.Value["securitySchemes"]!.DeepClone(),
            ["schemas"] = schemas,
            ["parameters"] = Components.Value["parameters"]!.DeepClone(),
            ["responses"] = Described((JsonObject)Components.Value["responses"]!.DeepClone()),
        },
        ["security"] = new JsonArray(new JsonObject { ["bearerAuth"] = new JsonArray() }),
        ["paths"] = paths,
        ["tags"] = new JsonArray([.. tags.Prepend("General").Select(tag => (JsonNode?)new JsonObject { ["name"] = tag })]),
    };

    /// <summary>OpenAPI 3.1 asks every response for a description; the recorded documents were stored without theirs.</summary>
    private static JsonObject Described(JsonObject responses)
    {
        foreach (var response in responses.Select(response => response.Value).OfType<JsonObject>())
        {
            response["description"] ??= "Refused";
        }

        return responses;
    }
}
