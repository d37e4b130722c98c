using System.IO.Hashing;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.GraphQLApi;
using ContractSuite.Sandbox.OpenApi;
using ContractSuite.Sandbox.Rest;
using ContractSuite.Sandbox.Storage;
using ContractSuite.Sandbox.Webhooks;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Sandbox.Hosting;

/// <summary>The front door: headers that every answer has, who is asking, and which surface is meant (docs/twenty-2.21.0.md, section 1).</summary>
internal sealed class Gateway : IAsyncDisposable
{
    private readonly SandboxOptions _options;
    private readonly KeyRing _keys;
    private readonly Database _database;
    private readonly WebhookDelivery _delivery;
    private readonly IReadOnlyList<Workspace> _workspaces;
    private readonly FaceDifferences _face;
    private readonly GraphQLEndpoint _core;
    private readonly GraphQLEndpoint _metadata;

    public Gateway(SandboxOptions options, KeyRing keys, Database database, WebhookDelivery delivery, IReadOnlyList<Workspace> workspaces)
    {
        (_options, _keys, _database, _delivery, _workspaces) = (options, keys, database, delivery, workspaces);
        _face = new FaceDifferences(options.Face);
        _core = GraphQLEndpoint.Core(_face, keys, workspaces);
        _metadata = GraphQLEndpoint.Metadata(_face, keys, workspaces);
    }

    public async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers["X-Powered-By"] = "Express";
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.AccessControlExposeHeaders = "WWW-Authenticate";
        if (context.Request.Method == "OPTIONS")
        {
            context.Response.StatusCode = 204;
            context.Response.Headers.AccessControlAllowMethods = "GET,HEAD,PUT,PATCH,POST,DELETE";
            context.Response.Headers.AccessControlAllowHeaders = context.Request.Headers.AccessControlRequestHeaders;
            return;
        }

        await WriteAsync(context, await AnswerAsync(context).ConfigureAwait(false)).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _delivery.DisposeAsync().ConfigureAwait(false);
        _keys.Dispose();
        _database.Dispose();
    }

    private static async Task WriteAsync(HttpContext context, Answer answer)
    {
        var (bytes, response) = (answer.Bytes(), context.Response);
        response.StatusCode = answer.Status;
        if (bytes.Length == 0)
            return;

        response.ContentType = answer.ContentType;
        response.Headers.ETag = $"W/\"{bytes.Length:x}-{Convert.ToBase64String(XxHash128.Hash(bytes.Span)).TrimEnd('=')}\"";
        if (answer.Status == 200 && context.Request.Headers.IfNoneMatch == response.Headers.ETag)
        {
            response.StatusCode = 304;
        }
        else if (context.Request.Method != "HEAD")
        {
            await response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private async Task<Answer> AnswerAsync(HttpContext context)
    {
        var path = (context.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            return path switch
            {
                ["healthz"] => Answer.Ok(new JsonObject { ["status"] = "ok", ["info"] = new JsonObject(), ["error"] = new JsonObject(), ["details"] = new JsonObject() }),
                ["client-config"] => Answer.Ok(Configuration()),
                ["open-api", "core" or "metadata"] => await PublicDocumentAsync(context, path[1]).ConfigureAwait(false),
                ["graphql" or "metadata"] when context.Request.Path.Value!.EndsWith('/') && !_face.GraphQLTakesAFinalSlash => Answer.Empty(404),
                ["graphql"] => await _core.AnswerAsync(context).ConfigureAwait(false),
                ["metadata"] => await _metadata.AnswerAsync(context).ConfigureAwait(false),
                ["rest", _, ..] => await RestAsync(context, [.. path.Skip(1)]).ConfigureAwait(false),
                _ => throw new FrameworkFault([$"Cannot {context.Request.Method} {context.Request.Path}"], 404),
            };
        }
        catch (ApiFault fault)
        {
            return RestFaults.Answer(fault, _options.Face);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A fault of the sandbox itself: whoever meets it needs to know where it is.
            return RestFaults.Answer(new ApiFault(500, fault.ToString()) { Error = "InternalServerErrorException" }, _options.Face);
        }
    }

    private async Task<Answer> RestAsync(HttpContext context, IReadOnlyList<string> path)
    {
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var (caller, workspace) = await CallerAsync(context.Request).ConfigureAwait(false);
        return path switch
        {
            ["open-api", "core"] => Answer.Ok(OpenApiDocument.Core(workspace.Catalog, BaseOf(context.Request))),
            ["open-api", "metadata"] => Answer.Ok(OpenApiDocument.Metadata(BaseOf(context.Request))),
            ["metadata", _, ..] => RestMetadata.Answer(new Request(context, workspace, caller, [.. path.Skip(1)], body), _options.Face),
            ["webhooks" or "apiKeys", ..] => RestMetadata.Answer(new Request(context, workspace, caller, path, body), _options.Face),
            _ => RestCore.Answer(new Request(context, workspace, caller, path, body)),
        };
    }

    private async Task<Answer> PublicDocumentAsync(HttpContext context, string kind)
    {
        var url = BaseOf(context.Request);
        try
        {
            var (_, workspace) = await CallerAsync(context.Request).ConfigureAwait(false);
            return Answer.Ok(kind == "core" ? OpenApiDocument.Core(workspace.Catalog, url) : OpenApiDocument.Metadata(url));
        }
        catch (AccessFault)
        {
            return Answer.Ok(OpenApiDocument.Public(kind, url));
        }
    }

    private async Task<(Caller Caller, Workspace Workspace)> CallerAsync(HttpRequest request)
    {
        var caller = await _keys.CallerOfAsync(AuthorizationHeader.Token(request) ?? throw AccessFault.Missing(), _workspaces).ConfigureAwait(false);
        return (caller, _workspaces.Single(workspace => workspace.Id == caller.WorkspaceId));
    }

    private static string BaseOf(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>
    /// What a stranger is told of the server. The version is the sandbox's own addition, as the product tells none; the documented
    /// face is no release, so that no release's deviations are accepted of it.
    /// </summary>
    private JsonObject Configuration() => new()
    {
        ["version"] = _options.Face is Face.Documented ? "sandbox" : "2.21.0",
        ["authProviders"] = new JsonObject { ["password"] = true, ["google"] = false, ["microsoft"] = false, ["magicLink"] = false, ["sso"] = new JsonArray() },
        ["signInPrefilled"] = false,
        ["isMultiWorkspaceEnabled"] = true,
        ["api"] = new JsonObject { ["mutationMaximumAffectedRecords"] = 100 },
    };
}
