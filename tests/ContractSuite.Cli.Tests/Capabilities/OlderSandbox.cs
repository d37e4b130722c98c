using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Cli.Tests.Capabilities;

/// <summary>
/// A sandbox that has not learnt yet what a version may lack: its schemas, its documents and its addresses do not have it. What is
/// asked for all the same is refused as the product refuses what it does not know, and remembered.
/// </summary>
internal sealed class OlderSandbox(Func<string, bool> isMissingRoot, Func<string, bool> isMissingPath)
{
    private readonly ConcurrentQueue<string> _asked = [];

    /// <summary>GraphQL documents and addresses that a client would not send that had looked before.</summary>
    public IReadOnlyCollection<string> AskedAllTheSame => _asked;

    public Task<SandboxServer> StartAsync() => SandboxServer.StartAsync(
        new SandboxOptions { Before = application => application.Use(next => context => HandleAsync(context, next)) },
        TestContext.Current.CancellationToken);

    private async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value!;
        context.Request.EnableBuffering();
        using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
        var sent = await reader.ReadToEndAsync(context.RequestAborted);
        context.Request.Body.Position = 0;
        if (isMissingPath(path) || (path is "/graphql" or "/metadata" && Words(sent).Any(isMissingRoot)))
        {
            _asked.Enqueue($"{context.Request.Method} {path} {sent}");
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync($$"""{"message":"Cannot {{context.Request.Method}} {{path}}","error":"Not Found","statusCode":404}""", context.RequestAborted);
            return;
        }

        if (!sent.Contains("__schema", StringComparison.Ordinal) && !path.StartsWith("/rest/open-api/", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        var wire = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        await next(context);
        context.Response.Body = wire;
        context.Response.ContentLength = null;
        await context.Response.WriteAsync(Published(Encoding.UTF8.GetString(buffer.ToArray()), path), context.RequestAborted);
    }

    private string Published(string text, string path)
    {
        var body = JsonNode.Parse(text)!;
        foreach (var type in body["data"]?["__schema"]?["types"]?.AsArray().Where(type => type!["name"]!.ToString() is "Query" or "Mutation") ?? [])
        {
            ((JsonArray)type!["fields"]!).RemoveAll(field => isMissingRoot(field!["name"]!.ToString()));
        }

        var below = path.EndsWith("/metadata", StringComparison.Ordinal) ? "/rest/metadata" : "/rest";
        foreach (var missing in (body["paths"] as JsonObject ?? []).Select(entry => entry.Key).Where(key => isMissingPath(below + key)).ToList())
        {
            ((JsonObject)body["paths"]!).Remove(missing);
        }

        return body.ToJsonString();
    }

    /// <summary>Of the document alone: what is sent with it may hold any word.</summary>
    private static string[] Words(string sent) => sent.StartsWith("{\"query\"", StringComparison.Ordinal)
        ? JsonNode.Parse(sent)!["query"]!.ToString().Split([' ', '(', ')', '{', '}', ':'], StringSplitOptions.RemoveEmptyEntries)
        : [];
}
