using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.OpenApi;

/// <summary>What operations and schemas are put together from.</summary>
internal static class OpenApiParts
{
    public static JsonObject Operation(string tag, string? id, string summary, IEnumerable<string> parameters, JsonObject answer, int status = 200, JsonObject? body = null)
    {
        var operation = new JsonObject { ["tags"] = new JsonArray(tag), ["summary"] = summary };
        if (id is not null)
        {
            operation["operationId"] = id;
        }

        if (parameters.Any())
        {
            operation["parameters"] = new JsonArray([.. parameters.Select(name => (JsonNode?)new JsonObject { ["$ref"] = $"#/components/parameters/{name}" })]);
        }

        if (body is not null)
        {
            var content = Content(body);
            content["required"] = true;
            operation["requestBody"] = content;
        }

        operation["responses"] = new JsonObject
        {
            [$"{status}"] = Content(answer),
            ["400"] = new JsonObject { ["$ref"] = "#/components/responses/400" },
            ["401"] = new JsonObject { ["$ref"] = "#/components/responses/401" },
        };
        return operation;
    }

    public static JsonObject Content(JsonObject schema) => new() { ["description"] = "Successful operation", ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } } };

    public static JsonObject Ref(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };

    public static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    public static JsonObject Text() => new() { ["type"] = "string" };

    public static JsonObject Uuid() => new() { ["type"] = "string", ["format"] = "uuid" };

    public static JsonObject Id() => Properties(("id", Uuid()));

    public static JsonObject Properties(params IEnumerable<(string Name, JsonObject Schema)> properties) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create<string, JsonNode?>(property.Name, property.Schema))),
    };

    public static JsonObject Data(string key, JsonObject value) => Properties(("data", Properties((key, value))));

    public static JsonObject Page(string key, string record) => Properties(
        ("data", Properties((key, List(Ref(record))))),
        ("pageInfo", Properties(("hasNextPage", new JsonObject { ["type"] = "boolean" }), ("startCursor", Text()), ("endCursor", Text()))),
        ("totalCount", new JsonObject { ["type"] = "integer" }));
}
