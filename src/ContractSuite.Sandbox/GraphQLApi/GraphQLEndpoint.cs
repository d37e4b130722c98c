using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Hosting;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>One of the two GraphQL endpoints over HTTP (docs/twenty-2.21.0.md, sections 6.4 and 7).</summary>
internal sealed class GraphQLEndpoint
{
    private readonly ConcurrentDictionary<(Guid Workspace, int Version), ISchema> _schemas = new();
    private readonly DocumentExecuter _executer = new();
    private readonly GraphQLSerializer _serializer = new();
    private readonly Func<Workspace, ISchema> _build;
    private readonly Face _face;
    private readonly int _mostRoots;
    private readonly bool _isCore;

    private GraphQLEndpoint(Func<Workspace, ISchema> build, Face face, int mostRoots, bool isCore)
    {
        _isCore = isCore;
        _build = build;
        _face = face;
        _mostRoots = mostRoots;
    }

    public static GraphQLEndpoint Core(Face face) => new(CoreSchema.Build, face, mostRoots: 20, isCore: true);

    public static GraphQLEndpoint Metadata(Face face) => new(MetadataSchema.Build, face, mostRoots: 10, isCore: false);

    public async Task<Answer> AnswerAsync(HttpContext context, Func<HttpRequest, Task<Caller>> callerOf, Func<Caller, Workspace> workspaceOf)
    {
        if (GraphQLMedia.Refusal(context.Request) is { } refusal)
            return Answer.Plain(refusal, "");

        var body = await GraphQLMedia.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        try
        {
            var caller = await callerOf(context.Request).ConfigureAwait(false);
            var workspace = workspaceOf(caller);
            var text = GraphQLDocumentText.Of(context.Request, body);
            text.DemandOperation(context.Request.Method);
            var answer = await ExecuteAsync(new GraphQLCall(caller, workspace), text, context.RequestAborted).ConfigureAwait(false);
            return GraphQLMedia.Negotiated(context.Request, answer);
        }
        catch (AccessFault fault)
        {
            return new Answer(_face is Face.Documented ? 401 : 200, GraphQLFaults.Errors(fault));
        }
        catch (GraphQLRequestFault fault)
        {
            return (_face is Face.Observed ? fault.Observed ?? fault : fault) switch
            {
                PlainFault plain => Answer.Plain(plain.Status, plain.Message, plain.ContentType),
                GraphQLRequestFault request => new Answer(request.Status, GraphQLFaults.Errors(request, _face)),
                var other => new Answer(other.Status, GraphQLFaults.Errors(other)),
            };
        }
    }

    private async Task<Answer> ExecuteAsync(GraphQLCall call, GraphQLDocumentText text, CancellationToken cancellationToken)
    {
        if (text.Roots > _mostRoots && !(_isCore && call.Workspace.Differences.RecordsBypassTheSchema))
            return Answer.Ok(GraphQLFaults.Errors(ApiFaults.BadRequest($"Query too complex - Too many root resolvers requested: {text.Roots} - Maximum allowed root resolvers: {_mostRoots}")));

        if (_isCore && call.Workspace.Differences.RecordsBypassTheSchema && Direct(call, text) is { } direct)
            return Answer.Ok(direct) with { ContentType = GraphQLMedia.Records };

        var result = await _executer.ExecuteAsync(options =>
        {
            options.Schema = SchemaOf(call.Workspace);
            options.Query = text.Query;
            options.OperationName = text.OperationName;
            options.Variables = text.Variables is null ? Inputs.Empty : _serializer.Deserialize<Inputs>(text.Variables.ToJsonString());
            options.UserContext = call;
            options.CancellationToken = cancellationToken;
            options.UnhandledExceptionDelegate = unhandled =>
            {
                unhandled.ErrorMessage = unhandled.OriginalException.Message;
                return Task.CompletedTask;
            };
        }).ConfigureAwait(false);

        using var written = new MemoryStream();
        await _serializer.WriteAsync(written, result, cancellationToken).ConfigureAwait(false);
        var json = (JsonObject)JsonNode.Parse(written.ToArray())!;
        if (result.Errors is { Count: > 0 } errors)
        {
            json["errors"] = new JsonArray([.. errors.Select(error => (JsonNode?)GraphQLFaults.Error(error, _face))]);
        }

        if (!result.Executed || (_isCore && json["data"] is null))
        {
            json.Remove("data");
        }

        json.Remove("extensions");
        return _isCore && _face is Face.Observed && text.IsIntrospection ? Answer.Ok(json) with { ContentType = GraphQLMedia.Records } : Answer.Ok(json);
    }

    /// <summary>What the product's shortcut for records answers; null for documents that it leaves to the schema.</summary>
    private static JsonObject? Direct(GraphQLCall call, GraphQLDocumentText text) =>
        text.Document is { } document && text.Operation is { } operation
            ? new DirectExecution(call, document, text.Variables ?? []).Answer(operation)
            : null;

    private ISchema SchemaOf(Workspace workspace)
    {
        var key = (workspace.Id, workspace.Catalog.Version);
        foreach (var old in _schemas.Keys.Where(known => known.Workspace == key.Id && known.Version < key.Version))
        {
            _schemas.TryRemove(old, out _);
        }

        return _schemas.GetOrAdd(key, _ => _build(workspace));
    }
}
