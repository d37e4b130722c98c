using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Hosting;
using ContractSuite.Sandbox.Layouts;

namespace ContractSuite.Sandbox.Rest;

/// <summary>Views and page layouts with their parts over REST: bare answers, no paging (docs/twenty-2.21.0.md, section 5.1).</summary>
internal static class RestLayouts
{
    public static Answer Answer(Request request, LayoutKind kind)
    {
        var (layouts, caller) = (request.Workspace.Layouts, request.Caller);
        switch (request.Method, request.Path)
        {
            case ("GET", [_]):
                var of = request.Parameter(kind.Filter);
                if (of is null && kind is { IsPage: true, Parent: not null })
                    throw ApiFaults.BadRequest($"{kind.Filter} is required");

                return Hosting.Answer.Ok(new JsonArray([.. layouts.List(kind, of)]));
            case ("GET", [_, var id]):
                return Hosting.Answer.Ok(layouts.One(kind, id));
            case ("POST", [_]):
                return Hosting.Answer.Created(layouts.Create(caller, kind, request.BodyObject()));
            case ("PATCH", [_, var id]):
                return Hosting.Answer.Ok(layouts.Change(caller, kind, id, request.BodyObject()));
            case ("DELETE", [_, var id]):
                layouts.Delete(caller, kind, id);
                return kind.IsPage ? Hosting.Answer.True(request.Workspace.Differences) : Hosting.Answer.Ok(new JsonObject { ["success"] = true });
            default:
                return RestMetadata.Unknown(request);
        }
    }
}
