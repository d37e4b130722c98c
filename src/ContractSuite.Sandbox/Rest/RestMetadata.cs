using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Hosting;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Rest;

/// <summary>Definitions over REST (docs/twenty-2.21.0.md, section 5).</summary>
internal static class RestMetadata
{
    public static Answer Answer(Request request, Face face)
    {
        MetadataService.DemandDataModel(request.Caller);
        return (request.Method, request.Path) switch
        {
            ("GET", ["objects"]) => Page(request, "objects", request.Workspace.Catalog.Objects.Select(type => MetadataJson.Of(type, request.Workspace.Id))),
            ("GET", ["fields"]) => Page(request, "fields", request.Workspace.Catalog.Objects.SelectMany(type => type.Fields).Select(field => MetadataJson.Of(field, request.Workspace.Id))),
            ("GET", ["picklists"]) when face is Face.Documented => Picklists(request),
            ("GET", ["objects", var id]) => One("object", Json(request, Object(request, id, face))),
            ("GET", ["fields", var id]) => One("field", Json(request, request.Workspace.Metadata.Field(Id(id)))),
            ("POST", ["objects"]) => One("createOneObject", Json(request, request.Workspace.Metadata.CreateObject(request.Caller, request.BodyObject())), 201),
            ("POST", ["fields"]) => One("createOneField", Json(request, request.Workspace.Metadata.CreateField(request.Caller, request.BodyObject())), 201),
            ("PATCH" or "PUT", ["objects", var id]) => One("updateOneObject", Json(request, request.Workspace.Metadata.UpdateObject(request.Caller, Id(id), request.BodyObject()))),
            ("PATCH" or "PUT", ["fields", var id]) => One("updateOneField", Json(request, request.Workspace.Metadata.UpdateField(request.Caller, Id(id), request.BodyObject()))),
            ("DELETE", ["objects", var id]) => One("deleteOneObject", Json(request, request.Workspace.Metadata.DeleteObject(request.Caller, Id(id)))),
            ("DELETE", ["fields", var id]) => One("deleteOneField", Json(request, request.Workspace.Metadata.DeleteField(request.Caller, Id(id)))),
            // What no resource takes is read as a record's address, as the product has it (section 1).
            (_, [var name]) => throw ApiFaults.BadRequest($"'{name}' is not a valid UUID"),
            _ => throw ApiFaults.BadRequest("object 'metadata' not found. eg: companies"),
        };
    }

    private static JsonObject Json(Request request, ObjectMetadata type) => MetadataJson.Of(type, request.Workspace.Id);

    private static JsonObject Json(Request request, FieldMetadata field) => MetadataJson.Of(field, request.Workspace.Id);

    private static Answer One(string key, JsonObject value, int status = 200) => new(status, new JsonObject { ["data"] = new JsonObject { [key] = value } });

    /// <summary>By id; by name too where the official page promises it.</summary>
    private static ObjectMetadata Object(Request request, string id, Face face)
    {
        var named = face is Face.Documented ? request.Workspace.Catalog.Plural(id) ?? request.Workspace.Catalog.Singular(id) : null;
        return named ?? request.Workspace.Metadata.Object(Id(id));
    }

    private static Guid Id(string text) => Guid.TryParse(text, out var id) ? id : throw new FrameworkFault(["Validation failed (uuid is expected)"]);

    private static Answer Picklists(Request request)
    {
        var fields = request.Workspace.Catalog.Objects.SelectMany(type => type.Fields).Where(field => field.Options is { Count: > 0 });
        return Hosting.Answer.Ok(new JsonObject
        {
            ["data"] = new JsonObject { ["picklists"] = new JsonArray([.. fields.Select(field => (JsonNode?)Json(request, field))]) },
        });
    }

    /// <summary>Pages by id, descending; the cursor is the id.</summary>
    private static Answer Page(Request request, string key, IEnumerable<JsonObject> all)
    {
        var limit = RestParameters.Limit(request.Http.Request.Query["limit"].ToString());
        var (after, before) = (Cursor(request, "starting_after"), Cursor(request, "ending_before"));
        if (after is not null && before is not null)
            throw new FrameworkFault(["'starting_after' and 'ending_before' cannot be used together."]);

        var ordered = all.OrderByDescending(IdOf, StringComparer.Ordinal).ToList();
        var candidates = ordered
            .Where(item => (after is null || string.CompareOrdinal(IdOf(item), after) < 0) && (before is null || string.CompareOrdinal(IdOf(item), before) > 0))
            .ToList();
        var page = before is null ? candidates.Take(limit).ToList() : candidates.TakeLast(limit).ToList();
        return Hosting.Answer.Ok(new JsonObject
        {
            ["data"] = new JsonObject { [key] = new JsonArray([.. page]) },
            ["pageInfo"] = new JsonObject
            {
                ["hasNextPage"] = candidates.Count > page.Count,
                ["startCursor"] = page.Count > 0 ? IdOf(page[0]) : null,
                ["endCursor"] = page.Count > 0 ? IdOf(page[^1]) : null,
            },
            ["totalCount"] = ordered.Count,
        });
    }

    private static string? Cursor(Request request, string name) => request.Parameter(name) is { } cursor ? Id(cursor).ToString() : null;

    private static string IdOf(JsonObject item) => item["id"]!.ToString();
}
