using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Rest;
using static ContractSuite.Sandbox.OpenApi.OpenApiParts;

namespace ContractSuite.Sandbox.OpenApi;

/// <summary>The operations of the documents, named as Twenty's published ones are.</summary>
internal static class OpenApiPaths
{
    /// <summary>The eight paths of an object.</summary>
    public static void Add(JsonObject paths, ObjectMetadata type)
    {
        var (singular, plural) = (type.NameSingular, type.NamePlural);
        var (one, many) = (Wire.Capital(singular), Wire.Capital(plural));
        var record = $"{one}ForResponse";
        JsonObject Op(string id, string summary, IEnumerable<string> parameters, JsonObject answer, int status = 200, JsonObject? body = null) =>
            Operation(plural, id, summary, parameters, answer, status, body);

        paths[$"/{plural}"] = new JsonObject
        {
            ["get"] = Op($"findMany{many}", $"Find Many {plural}", ["orderBy", "filter", "limit", "depth", "startingAfter", "endingBefore"], Page(plural, record)),
            ["post"] = Op($"createOne{one}", $"Create One {singular}", ["depth", "upsert"], Data($"create{one}", Ref(record)), 201, Ref(one)),
            ["delete"] = Op($"deleteMany{many}", $"Delete Many {plural}", ["filter", "softDelete"], Data($"delete{many}", List(Id()))),
            ["patch"] = Op($"updateMany{many}", $"Update Many {plural}", ["depth", "filter"], Data($"update{many}", List(Ref(record))), body: Ref($"{one}ForUpdate")),
        };
        paths[$"/batch/{plural}"] = new JsonObject
        {
            ["post"] = Op($"createMany{many}", $"Create Many {plural}", ["depth", "upsert"], Data($"create{many}", List(Ref(record))), 201, List(Ref(one))),
        };
        paths[$"/{plural}/{{id}}"] = new JsonObject
        {
            ["get"] = Op($"findOne{one}", $"Find One {singular}", ["idPath", "depth"], Data(singular, Ref(record))),
            ["delete"] = Op($"deleteOne{one}", $"Delete One {singular}", ["idPath", "softDelete"], Data($"delete{one}", Id())),
            ["patch"] = Op($"UpdateOne{one}", $"Update One {singular}", ["idPath", "depth"], Data($"update{one}", Ref(record)), body: Ref($"{one}ForUpdate")),
        };
        paths[$"/{plural}/duplicates"] = new JsonObject
        {
            ["post"] = Op($"find{one}Duplicates", $"Find {singular} Duplicates", ["depth"], Duplicates(singular, record), body: DuplicatesAsked(one)),
        };
        paths[$"/restore/{plural}/{{id}}"] = new JsonObject { ["patch"] = Op($"restoreOne{one}", $"Restore One {singular}", ["idPath", "depth"], Data($"restore{one}", Ref(record))) };
        paths[$"/restore/{plural}"] = new JsonObject { ["patch"] = Op($"restoreMany{many}", $"Restore Many {plural}", ["filter", "depth"], Data($"restore{many}", List(Ref(record)))) };
        paths[$"/{plural}/merge"] = new JsonObject { ["patch"] = Op($"mergeMany{many}", $"Merge Many {plural}", ["depth"], Data($"merge{many}", Ref(record)), body: MergeAsked()) };
        paths[$"/{plural}/groupBy"] = new JsonObject { ["get"] = Groups(plural, many, record) };
    }

    /// <summary>The two paths of a resource of the metadata document.</summary>
    public static void AddMetadata(JsonObject paths, string singular, string plural)
    {
        var one = Wire.Capital(singular);
        var record = $"{one}ForResponse";
        JsonObject Op(string? id, string summary, IEnumerable<string> parameters, JsonObject answer, int status = 200, JsonObject? body = null) =>
            Operation(plural, id, summary, parameters, answer, status, body);

        paths[$"/{plural}"] = new JsonObject
        {
            ["get"] = Op(null, $"Find Many {plural}", ["limit", "startingAfter", "endingBefore"], Page(plural, record)),
            ["post"] = Op($"createOne{one}", $"Create One {singular}", [], Data($"createOne{one}", Ref(record)), 201, Ref(one)),
        };
        paths[$"/{plural}/{{id}}"] = new JsonObject
        {
            ["delete"] = Op($"deleteOne{one}", $"Delete One {singular}", ["idPath"], Data($"deleteOne{one}", Id())),
            ["get"] = Op(null, $"Find One {singular}", ["idPath"], Data(singular, Ref(record))),
            ["patch"] = Op($"updateOne{one}", $"Update One {singular}", ["idPath"], Data($"updateOne{one}", Ref(record)), body: Ref($"{one}ForUpdate")),
        };
    }

    /// <summary>The path of a document itself.</summary>
    public static JsonObject OfDocument(string baseUrl) => new()
    {
        ["get"] = new JsonObject
        {
            ["tags"] = new JsonArray("General"),
            ["summary"] = "Get Open Api Schema",
            ["operationId"] = "GetOpenApiSchema",
            ["servers"] = new JsonArray(new JsonObject { ["url"] = baseUrl }),
            ["responses"] = new JsonObject { ["200"] = Content(new JsonObject { ["type"] = "object" }) },
        },
    };

    /// <summary>The one operation that a single object has for itself.</summary>
    public static JsonObject DuplicateDashboard() => new()
    {
        ["post"] = Operation("dashboards", "duplicateDashboard", "Duplicate a dashboard", ["idPath"], Ref("DashboardForResponse"), 201),
    };

    private static JsonObject Groups(string plural, string many, string record)
    {
        var group = Properties(("groupByDimensionValues", List(Text())), ("records", List(Ref(record))));
        group["additionalProperties"] = new JsonObject { ["type"] = "number" };
        var operation = Operation(
            plural,
            $"groupBy{many}",
            $"Group By {plural}",
            ["groupBy", "filter", "orderBy", "limit", "viewId", "aggregate", "includeRecordsSample", "orderByForRecords"],
            Data($"{plural}GroupBy", List(group)));
        foreach (var refused in new[] { "400", "401" })
        {
            ((JsonObject)operation["responses"]!).Remove(refused);
        }

        return operation;
    }

    private static JsonObject Duplicates(string singular, string record) => Properties(("data", List(Properties(
        ("totalCount", new JsonObject { ["type"] = "number" }),
        ("pageInfo", Properties(("hasNextPage", new JsonObject { ["type"] = "boolean" }), ("startCursor", Uuid()), ("endCursor", Uuid()))),
        ($"{singular}Duplicates", List(Ref(record)))))));

    private static JsonObject DuplicatesAsked(string one) => Properties(("data", List(Ref(one))), ("ids", List(Uuid())));

    private static JsonObject MergeAsked()
    {
        var asked = Properties(
            ("ids", List(Uuid())),
            ("conflictPriorityIndex", new JsonObject { ["type"] = "number" }),
            ("dryRun", new JsonObject { ["type"] = "boolean", ["default"] = false }));
        asked["required"] = new JsonArray("ids", "conflictPriorityIndex");
        return asked;
    }
}
