using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Hosting;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Rest;

/// <summary>Records over REST (docs/twenty-2.21.0.md, section 4.1), for every object alike.</summary>
internal static class RestCore
{
    public static Answer Answer(Request request)
    {
        var face = request.Workspace.Differences;
        var (prefix, path) = request.Path is ["batch" or "restore", ..] ? (request.Path[0], [.. request.Path.Skip(1)]) : ("", request.Path);
        var verb = (request.Method, path) switch
        {
            ("POST", [_, "duplicates"]) or ("PATCH" or "PUT", [_, "merge"]) or ("GET", [_, "groupBy"]) when prefix.Length == 0 => path[1],
            ("GET" or "HEAD", [_, "duplicates"]) when prefix.Length == 0 => "list",
            _ => prefix,
        };
        if (path.Count is 0 or > 2 || (prefix == "restore" && path.Count > 1 && face.RestoreTakesNoId))
            throw ApiFaults.BadRequest($"Query path '{request.Http.Request.Path}' invalid. Valid examples: /rest/companies/id or /rest/companies or /rest/batch/companies");

        Guid? id = path.Count == 1 || verb != prefix ? null
            : Guid.TryParse(path[1], out var parsed) ? parsed
            : throw ApiFaults.BadRequest($"'{path[1]}' is not a valid UUID");
        var type = Type(request.Workspace.Catalog, path[0]);
        var depth = RestParameters.Depth(request);
        // What is wrong with the syntax is told before the limit counts (section 8).
        var selection = RestParameters.Selection(request, face, hasJsonOrder: verb == "groupBy");
        request.Workspace.Charge(request.Caller);

        var records = new RestRecords(request, type, depth, selection);
        return (request.Method, verb, id) switch
        {
            ("GET" or "HEAD", "groupBy", _) => new RestGroups(request, type, selection).Answer(),
            (_, "duplicates", null) => records.Duplicates(),
            (_, "merge", _) => records.Merge(),
            ("GET" or "HEAD", _, null) => records.List(),
            ("GET" or "HEAD", _, { } one) => records.One(one),
            ("POST", "batch", null) => records.CreateMany(),
            ("POST", "", _) => records.Create(),
            ("PATCH", "restore", { } one) => records.Restore(one),
            ("PATCH", "restore", null) => records.RestoreMany(),
            ("PATCH" or "PUT", "", { } one) => records.Update(one),
            ("PATCH" or "PUT", "", null) => records.UpdateMany(),
            ("DELETE", "", { } one) => records.Delete(one),
            ("DELETE", "", null) => records.DeleteMany(),
            _ => throw new FrameworkFault([$"Cannot {request.Method} {request.Http.Request.Path}"], 404),
        };
    }

    private static ObjectMetadata Type(Catalog catalog, string plural)
    {
        if (catalog.Plural(plural) is { } type)
            return type;

        throw ApiFaults.BadRequest(catalog.Singular(plural) is { } singular
            ? $"object '{plural}' not found. Did you mean '{singular.NamePlural}'?"
            : $"object '{plural}' not found. eg: companies");
    }
}
