using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Hosting;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Rest;

/// <summary>Records over REST (docs/twenty-2.21.0.md, section 4.1), for every object alike.</summary>
internal static class RestCore
{
    public static Answer Answer(Request request)
    {
        var path = request.Path;
        var isBatch = path is ["batch", ..];
        var isRestore = path is ["restore", ..];
        if (isBatch || isRestore)
            path = [.. path.Skip(1)];

        if (path.Count is 0 or > 2 || (isRestore && path.Count > 1))
            throw ApiFaults.BadRequest($"Query path '{request.Http.Request.Path}' invalid. Valid examples: /rest/companies/id or /rest/companies or /rest/batch/companies");

        var type = Type(request.Workspace.Catalog, path[0]);
        Guid? id = path.Count == 2 ? Guid.TryParse(path[1], out var parsed) ? parsed : throw ApiFaults.BadRequest($"'{path[1]}' is not a valid UUID") : null;
        var depth = RestParameters.Depth(request);
        // What is wrong with the syntax is told before the limit counts (section 8).
        var selection = RestParameters.Selection(request);
        request.Workspace.Bucket?.Take();

        var records = new RestRecords(request, type, depth, selection);
        return (request.Method, isBatch, isRestore, id) switch
        {
            ("GET" or "HEAD", _, false, null) => records.List(),
            ("GET" or "HEAD", _, false, { } one) => records.One(one),
            ("POST", true, false, null) => records.CreateMany(),
            ("POST", false, false, _) => records.Create(),
            ("PATCH", false, true, null) => records.RestoreMany(),
            ("PATCH" or "PUT", false, false, { } one) => records.Update(one),
            ("PATCH" or "PUT", false, false, null) => records.UpdateMany(),
            ("DELETE", false, false, { } one) => records.Delete(one),
            ("DELETE", false, false, null) => records.DeleteMany(),
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
