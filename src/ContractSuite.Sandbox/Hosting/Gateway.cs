using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.GraphQLApi;
using ContractSuite.Sandbox.OpenApi;
using ContractSuite.Sandbox.Rest;
using ContractSuite.Sandbox.Storage;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Sandbox.Hosting;

/// <summary>The front door: headers that every answer has, who is asking, and which surface is meant (docs/twenty-2.21.0.md, section 1).</summary>
internal sealed class Gateway(SandboxOptions options, KeyRing keys, Database database, IReadOnlyList<Workspace> workspaces) : IDisposable
{
    /// <summary>What Twenty takes of a JSON body (section 8).</summary>
    public const int MostBodyBytes = 10 * 1024 * 1024;

    private readonly GraphQLEndpoint _core = GraphQLEndpoint.Core(options.Face);
    private readonly GraphQLEndpoint _metadata = GraphQLEndpoint.Metadata(options.Face);

    public async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers["X-Powered-By"] = "Express";
        context.Response.Headers.AccessControlAllowOrigin = "*";
        if (context.Request.Method == "OPTIONS")
        {
            context.Response.StatusCode = 204;
            context.Response.Headers.AccessControlAllowMethods = "GET,HEAD,PUT,PATCH,POST,DELETE";
            return;
        }

        var answer = await AnswerAsync(context).ConfigureAwait(false);
        var bytes = answer.Bytes();
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = bytes.Length > 0 ? answer.ContentType : null;
        context.Response.Headers.ETag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..10])}\"";
        if (answer.Status == 200 && context.Request.Headers.IfNoneMatch == context.Response.Headers.ETag)
        {
            context.Response.StatusCode = 304;
        }
        else if (context.Request.Method != "HEAD")
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        keys.Dispose();
        database.Dispose();
    }

    private async Task<Answer> AnswerAsync(HttpContext context)
    {
        var path = (context.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            return path switch
            {
                ["healthz"] => Hosting.Answer.Ok(new JsonObject { ["status"] = "ok", ["info"] = new JsonObject(), ["error"] = new JsonObject(), ["details"] = new JsonObject() }),
                ["client-config"] => Hosting.Answer.Ok(Configuration()),
                ["open-api", "core" or "metadata"] => await PublicDocumentAsync(context, path[1]).ConfigureAwait(false),
                ["graphql"] when HasGoodSlash(context) => await _core.AnswerAsync(context, CallerAsync, WorkspaceOf).ConfigureAwait(false),
                ["metadata"] when HasGoodSlash(context) => await _metadata.AnswerAsync(context, CallerAsync, WorkspaceOf).ConfigureAwait(false),
                ["graphql" or "metadata"] when context.Request.Path.Value!.EndsWith('/') => Hosting.Answer.Plain(404, ""),
                ["rest", _, ..] => await RestAsync(context, [.. path.Skip(1)]).ConfigureAwait(false),
                _ => throw NoRoute(context),
            };
        }
        catch (ApiFault fault)
        {
            return RestFaults.Answer(fault, options.Face);
        }
        catch (BadHttpRequestException)
        {
            return RestFaults.Answer(new FrameworkFault(["request entity too large"], 413), options.Face);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A fault of the sandbox itself: whoever meets it needs to know where it is.
            return RestFaults.Answer(new ApiFault(500, fault.ToString()) { Error = "InternalServerErrorException" }, options.Face);
        }
    }

    private async Task<Answer> RestAsync(HttpContext context, IReadOnlyList<string> path)
    {
        var body = await Request.ReadBodyAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var caller = await CallerAsync(context.Request).ConfigureAwait(false);
        var workspace = WorkspaceOf(caller);
        return path switch
        {
            ["open-api", "core"] => Hosting.Answer.Ok(OpenApiDocument.Core(workspace.Catalog, BaseOf(context.Request))),
            ["open-api", "metadata"] => Hosting.Answer.Ok(OpenApiDocument.Metadata(BaseOf(context.Request))),
            ["metadata", _, ..] => RestMetadata.Answer(new Request(context, workspace, caller, [.. path.Skip(1)], body), options.Face),
            _ => RestCore.Answer(new Request(context, workspace, caller, path, body)),
        };
    }

    private async Task<Answer> PublicDocumentAsync(HttpContext context, string kind)
    {
        var url = BaseOf(context.Request);
        try
        {
            var workspace = WorkspaceOf(await CallerAsync(context.Request).ConfigureAwait(false));
            return Hosting.Answer.Ok(kind == "core" ? OpenApiDocument.Core(workspace.Catalog, url) : OpenApiDocument.Metadata(url));
        }
        catch (AccessFault)
        {
            return Hosting.Answer.Ok(OpenApiDocument.Public(kind, url));
        }
    }

    private async Task<Caller> CallerAsync(HttpRequest request) =>
        await keys.CallerOfAsync(AuthorizationHeader.Token(request) ?? throw AccessFault.Missing()).ConfigureAwait(false);

    private Workspace WorkspaceOf(Caller caller) => workspaces.Single(workspace => workspace.Id == caller.WorkspaceId);

    /// <summary>The official page writes /graphql/ and /metadata/; the product answers 404 there.</summary>
    private bool HasGoodSlash(HttpContext context) => options.Face is Face.Documented || !context.Request.Path.Value!.EndsWith('/');

    private static FrameworkFault NoRoute(HttpContext context) => new([$"Cannot {context.Request.Method} {context.Request.Path}"], 404);

    private static string BaseOf(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>
    /// What a stranger is told of the server. The version is the sandbox's own addition, as the product tells none; the documented
    /// face is no release, so that no release's deviations are accepted of it.
    /// </summary>
    private JsonObject Configuration() => new()
    {
        ["version"] = options.Face is Face.Documented ? "sandbox" : "2.21.0",
        ["authProviders"] = new JsonObject { ["password"] = true, ["google"] = false, ["microsoft"] = false, ["magicLink"] = false, ["sso"] = new JsonArray() },
        ["signInPrefilled"] = false,
        ["isMultiWorkspaceEnabled"] = true,
        ["api"] = new JsonObject { ["mutationMaximumAffectedRecords"] = 100 },
    };
}
