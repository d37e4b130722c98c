using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.OpenApi;

/// <summary>The OpenAPI 3.1 documents of a workspace, made from its catalogue.</summary>
internal static class OpenApiDocument
{
    /// <summary>What a stranger gets: a document with one path.</summary>
    public static JsonObject Public(string kind, string baseUrl) => Document(baseUrl, new JsonObject { [$"/open-api/{kind}"] = new JsonObject() }, []);

    public static JsonObject Core(Catalog catalog, string baseUrl)
    {
        var (paths, schemas) = (new JsonObject { ["/open-api/core"] = new JsonObject() }, new JsonObject());
        foreach (var type in catalog.Objects.OrderBy(type => type.NamePlural, StringComparer.Ordinal))
        {
            OpenApiPaths.AddCore(paths, type);
            OpenApiSchemas.Add(schemas, type);
        }

        return Document($"{baseUrl}/rest/", paths, schemas);
    }

    public static JsonObject Metadata(string baseUrl)
    {
        var paths = new JsonObject { ["/open-api/metadata"] = new JsonObject() };
        OpenApiPaths.AddMetadata(paths, "object", "objects");
        OpenApiPaths.AddMetadata(paths, "field", "fields");
        return Document($"{baseUrl}/rest/metadata/", paths, []);
    }

    private static JsonObject Document(string server, JsonObject paths, JsonObject schemas) => new()
    {
        ["openapi"] = "3.1.1",
        ["info"] = new JsonObject { ["title"] = "Twenty Api", ["version"] = "v0.1" },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = server }),
        ["components"] = new JsonObject
        {
            ["securitySchemes"] = new JsonObject
            {
                ["bearerAuth"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["bearerFormat"] = "JWT" },
            },
            ["schemas"] = schemas,
        },
        ["security"] = new JsonArray(new JsonObject { ["bearerAuth"] = new JsonArray() }),
        ["paths"] = paths,
    };
}
