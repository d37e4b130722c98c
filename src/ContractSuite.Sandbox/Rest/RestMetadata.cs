using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Hosting;
using ContractSuite.Sandbox.Layouts;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Rest;

/// <summary>Definitions, keys, webhooks, views and page layouts over REST (docs/twenty-2.21.0.md, section 5).</summary>
internal static class RestMetadata
{
    public static Answer Answer(Request request, Face face) => request.Path switch
    {
        ["objects" or "fields" or "picklists", ..] => Definition(request, face),
        ["webhooks", ..] => RestWebhooks.Answer(request),
        ["apiKeys", ..] => Key(request),
        [var plural, ..] when LayoutKind.All.FirstOrDefault(kind => kind.Plural == plural) is { } kind => RestLayouts.Answer(request, kind),
        _ => Unknown(request),
    };

    /// <summary>What no resource takes is read as a record's address, as the product has it (section 1).</summary>
    public static Answer Unknown(Request request) => throw (request.Path switch
    {
        [var name] => ApiFaults.BadRequest($"'{name}' is not a valid UUID"),
        _ => ApiFaults.BadRequest($"Query path '{request.Http.Request.Path}' invalid. Valid examples: /rest/companies/id or /rest/companies or /rest/batch/companies"),
    });

    /// <summary>The product answers well, with nothing (docs/twenty-2.21.0.md, section 5.1).</summary>
    public static Answer NoSuch(Request request) => request.Workspace.Differences.MissingIsAnEmptyAnswer ? Hosting.Answer.Empty(200) : throw ApiFaults.RecordNotFound();

    private static Answer Definition(Request request, Face face)
    {
        var (workspace, caller) = (request.Workspace, request.Caller);
        if (request.Path is ["picklists", ..] && face is Face.Observed)
            return Unknown(request);

        MetadataService.DemandDataModel(caller);
        return (request.Method, request.Path) switch
        {
            ("GET", ["objects"]) => Page(request, "objects", workspace.Catalog.Objects.Select(type => MetadataJson.Of(type, workspace.Id))),
            ("GET", ["fields"]) => Page(request, "fields", workspace.Catalog.Objects.SelectMany(type => type.Fields).Select(field => MetadataJson.Of(field, workspace.Id))),
            ("GET", ["picklists"]) => Picklists(request),
            ("GET", ["objects", var id]) => One("object", MetadataJson.Of(Object(request, id, face), workspace.Id)),
            ("GET", ["fields", var id]) => One("field", MetadataJson.Of(workspace.Metadata.Field(Id(id)), workspace.Id)),
            ("POST", ["objects"]) => One("createOneObject", Changed(request, workspace.Metadata.CreateObject(caller, request.BodyObject())), 201),
            ("POST", ["fields"]) => One("createOneField", Changed(request, workspace.Metadata.CreateField(caller, request.BodyObject())), 201),
            ("PATCH" or "PUT", ["objects", var id]) => One("updateOneObject", Changed(request, workspace.Metadata.UpdateObject(caller, Id(id), request.BodyObject()))),
            ("PATCH" or "PUT", ["fields", var id]) => One("updateOneField", Changed(request, workspace.Metadata.UpdateField(caller, Id(id), request.BodyObject()))),
            ("DELETE", ["objects", var id]) => One("deleteOneObject", WithoutFields(Changed(request, workspace.Metadata.DeleteObject(caller, Id(id))))),
            ("DELETE", ["fields", var id]) => One("deleteOneField", Changed(request, workspace.Metadata.DeleteField(caller, Id(id)))),
            _ => Unknown(request),
        };
    }

    private static Answer Key(Request request)
    {
        var (workspace, caller) = (request.Workspace, request.Caller);
        if (!caller.Role.Allows("API_KEYS_AND_WEBHOOKS"))
            throw ApiFaults.NoPermission();

        return (request.Method, request.Path) switch
        {
            ("GET", ["apiKeys"]) => Hosting.Answer.Ok(new JsonArray([.. workspace.Keys.All.Where(key => key.RevokedAt is null).Select(key => (JsonNode?)Json(key))])),
            ("GET", ["apiKeys", var id]) => workspace.Keys.Find(Id(id)) is { } key ? Hosting.Answer.Ok(Json(key)) : NoSuch(request),
            (_, _) when caller.KeyId is not null => throw ApiFaults.NoSession(),
            ("POST", ["apiKeys"]) => Hosting.Answer.Created(Json(workspace.Keys.Create(
                request.BodyObject()["name"]?.ToString() ?? "",
                Guid.TryParse(request.BodyObject()["roleId"]?.ToString(), out var role) ? role : Roles.Admin.Id,
                Expires(request.BodyObject()) ?? throw ApiFaults.BadRequest("Invalid date")))),
            ("PATCH", ["apiKeys", var id]) => Hosting.Answer.Ok(Json(workspace.Keys.Change(Id(id), key => key with
            {
                Name = request.BodyObject()["name"]?.ToString() ?? key.Name,
                ExpiresAt = Expires(request.BodyObject()) ?? key.ExpiresAt,
            }))),
            ("DELETE", ["apiKeys", var id]) => Hosting.Answer.Ok(Json(workspace.Keys.Revoke(Id(id)))),
            _ => Unknown(request),
        };

        JsonObject Json(ApiKey key)
        {
            var json = AccessJson.Of(key, workspace);
            json.Remove("role");
            return json;
        }
    }

    private static DateTimeOffset? Expires(JsonObject sent) => sent["expiresAt"] is { } text ? FieldTypes.MomentKind.Parse(text.ToString()) : null;

    private static JsonObject Changed(Request request, ObjectMetadata type) => MetadataJson.Changed(type, request.Workspace.Id);

    private static JsonObject Changed(Request request, FieldMetadata field) => MetadataJson.Changed(field, request.Workspace.Id);

    private static JsonObject WithoutFields(JsonObject type)
    {
        type.Remove("fields");
        return type;
    }

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
            ["data"] = new JsonObject { ["picklists"] = new JsonArray([.. fields.Select(field => (JsonNode?)MetadataJson.Of(field, request.Workspace.Id))]) },
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

    private static string? Cursor(Request request, string name) => request.Parameter(name) is { } cursor
        ? Guid.TryParse(cursor, out var id) ? id.ToString() : throw new CrashFault($"invalid input syntax for type uuid: \"{cursor}\"")
        : null;

    private static string IdOf(JsonObject item) => item["id"]!.ToString();
}
