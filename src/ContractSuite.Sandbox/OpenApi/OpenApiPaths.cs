using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.OpenApi;

/// <summary>The operations of the documents, named as Twenty's published ones are.</summary>
internal static class OpenApiPaths
{
    public static void AddCore(JsonObject paths, ObjectMetadata type)
    {
        var (one, many) = (Wire.Capital(type.NameSingular), Wire.Capital(type.NamePlural));
        var (record, input) = ($"{one}ForResponse", one);
        paths[$"/{type.NamePlural}"] = new JsonObject
        {
            ["get"] = Operation(type, $"findMany{many}", 200, List(type.NamePlural, record)),
            ["post"] = Operation(type, $"createOne{one}", 201, Data($"create{one}", Ref(record)), input),
            ["patch"] = Operation(type, $"updateMany{many}", 200, Data($"update{many}", ListOf(record)), $"{one}ForUpdate"),
            ["delete"] = Operation(type, $"deleteMany{many}", 200, Data($"delete{many}", ListOf(record))),
        };
        paths[$"/batch/{type.NamePlural}"] = new JsonObject { ["post"] = Operation(type, $"createMany{many}", 201, Data($"create{many}", ListOf(record)), input) };
        paths[$"/{type.NamePlural}/{{id}}"] = new JsonObject
        {
            ["get"] = Operation(type, $"findOne{one}", 200, Data(type.NameSingular, Ref(record))),
            ["patch"] = Operation(type, $"UpdateOne{one}", 200, Data($"update{one}", Ref(record)), $"{one}ForUpdate"),
            ["delete"] = Operation(type, $"deleteOne{one}", 200, Data($"delete{one}", Ref(record))),
        };
        paths[$"/restore/{type.NamePlural}"] = new JsonObject { ["patch"] = Operation(type, $"restoreMany{many}", 200, Data($"restore{many}", ListOf(record))) };
    }

    public static void AddMetadata(JsonObject paths, string singular, string plural)
    {
        var (one, many) = (Wire.Capital(singular), Wire.Capital(plural));
        var any = new JsonObject { ["type"] = "object" };
        JsonObject Of(string id, int status, string key) => Operation(plural, id, status, Data(key, (JsonObject)any.DeepClone()), null);
        paths[$"/{plural}"] = new JsonObject { ["get"] = Of($"findMany{many}", 200, plural), ["post"] = Of($"createOne{one}", 201, $"createOne{one}") };
        paths[$"/{plural}/{{id}}"] = new JsonObject
        {
            ["get"] = Of($"findOne{one}", 200, singular),
            ["patch"] = Of($"updateOne{one}", 200, $"updateOne{one}"),
            ["delete"] = Of($"deleteOne{one}", 200, $"deleteOne{one}"),
        };
    }

    private static JsonObject Operation(ObjectMetadata type, string id, int status, JsonObject answer, string? input = null) =>
        Operation(type.NamePlural, id, status, answer, input);

    private static JsonObject Operation(string tag, string id, int status, JsonObject answer, string? input)
    {
        var operation = new JsonObject
        {
            ["tags"] = new JsonArray(tag),
            ["operationId"] = id,
            ["responses"] = new JsonObject { [$"{status}"] = new JsonObject { ["description"] = "The answer", ["content"] = Content(answer) } },
        };
        foreach (var refused in new[] { "400", "401" })
        {
            operation["responses"]![refused] = new JsonObject { ["description"] = refused == "400" ? "Bad Request" : "Unauthorized" };
        }

        if (input is not null)
        {
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(Ref(input)) };
        }

        return operation;
    }

    private static JsonObject Content(JsonObject schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Ref(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };

    private static JsonObject ListOf(string schema) => new() { ["type"] = "array", ["items"] = Ref(schema) };

    private static JsonObject Data(string key, JsonObject value) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { ["data"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [key] = value } } },
    };

    private static JsonObject List(string key, string record)
    {
        var list = Data(key, ListOf(record));
        list["properties"]!["totalCount"] = new JsonObject { ["type"] = "integer" };
        list["properties"]!["pageInfo"] = new JsonObject { ["type"] = "object" };
        return list;
    }
}
