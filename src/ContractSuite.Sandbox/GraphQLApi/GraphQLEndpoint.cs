using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Hosting;
using ContractSuite.Sandbox.Metadata;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQL.Validation;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>One of the two GraphQL endpoints over HTTP (docs/twenty-2.21.0.md, sections 6.4 and 7).</summary>
internal sealed class GraphQLEndpoint
{
    private const string ResponseJson = "application/graphql-response+json";

    /// <summary>How long the observed face keeps a request waiting that the product never answers.</summary>
    private static readonly TimeSpan Never = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(Guid Workspace, int Version), ISchema> _schemas = new();
    private readonly KnownDocuments _documents = new();
    private readonly DocumentValidator _validator = new();
    private readonly DocumentExecuter _executer = new();
    private readonly GraphQLSerializer _serializer = new(options => options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
    private readonly FaceDifferences _face;
    private readonly KeyRing _keys;
    private readonly IReadOnlyList<Workspace> _workspaces;
    private readonly GraphQLSurface _surface;

    private GraphQLEndpoint(GraphQLSurface surface, FaceDifferences face, KeyRing keys, IReadOnlyList<Workspace> workspaces) =>
        (_surface, _face, _keys, _workspaces) = (surface, face, keys, workspaces);

    public static GraphQLEndpoint Core(FaceDifferences face, KeyRing keys, IReadOnlyList<Workspace> workspaces) => new(GraphQLSurface.Core, face, keys, workspaces);

    public static GraphQLEndpoint Metadata(FaceDifferences face, KeyRing keys, IReadOnlyList<Workspace> workspaces) => new(GraphQLSurface.Metadata, face, keys, workspaces);

    public async Task<Answer> AnswerAsync(HttpContext context)
    {
        var accept = context.Request.Headers.Accept.ToString();
        if (accept.Length > 0 && !accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("*/*", StringComparison.Ordinal))
            return Answer.Empty(406);

        try
        {
            var answer = await ExecutedAsync(context).ConfigureAwait(false);
            return accept.Contains(ResponseJson, StringComparison.Ordinal) && answer.Body is JsonObject { } json && !json.ContainsKey("data")
                ? answer with { Status = 400, ContentType = $"{ResponseJson}; charset=utf-8" }
                : answer;
        }
        catch (AccessFault fault)
        {
            return new Answer(_face.GraphQLRefusesStrangersByStatus ? 401 : 200, GraphQLFaults.OfAccess(fault)) { ContentType = "application/json" };
        }
        catch (EmptyGraphQLFault) when (_face.EmptyGraphQLRequestsHang)
        {
            await Task.Delay(Never, context.RequestAborted).ConfigureAwait(false);
            context.Abort();
            return Answer.Empty(400);
        }
        catch (Exception fault) when (fault is MissingQueryFault or EmptyGraphQLFault)
        {
            return new Answer(_face.MissingQueriesAreFine ? 200 : 400, GraphQLFaults.Bare(fault.Message, _face));
        }
        catch (GraphQLRequestFault fault)
        {
            var told = _face.Told(fault);
            return told.Message.Length == 0 ? Answer.Empty(told.Status) : new Answer(told.Status, GraphQLFaults.Bare(told.Message, _face));
        }
    }

    private async Task<Answer> ExecutedAsync(HttpContext context)
    {
        var text = await GraphQLDocumentText.ReadAsync(context.Request, _documents, context.RequestAborted).ConfigureAwait(false);
        var token = AuthorizationHeader.Token(context.Request);
        var caller = token is null ? null : await _keys.CallerOfAsync(token, _workspaces).ConfigureAwait(false);
        if (text.IsAmbiguous)
            return _face.NamelessOperationsCrash
                ? Answer.Plain(500, "GraphQLError: Must provide operation name when document contains multiple operations.") with { ContentType = "text/plain;charset=UTF-8" }
                : new Answer(400, GraphQLFaults.Bare("Must provide operation name when document contains multiple operations.", _face));

        if (text.IsUnknown)
            return new Answer(400, GraphQLFaults.Bare("Could not determine what operation to execute.", _face));

        if (text.Roots.Count > _surface.MostRoots && !(_surface.IsCore && _face.RecordsBypassTheSchema))
            return Answer.Ok(_surface.TooMany(text.Roots.Count)) with { ContentType = _surface.IsCore ? "application/json" : "application/json; charset=utf-8" };

        var isPublic = text.Roots.Count > 0 && text.Roots.All(_surface.IsPublic);
        if (caller is null && !isPublic && _face.GraphQLRefusesStrangersByStatus)
            throw AccessFault.Missing();

        var workspace = caller is null ? _workspaces[0] : _workspaces.Single(workspace => workspace.Id == caller.WorkspaceId);
        var call = new GraphQLCall(caller, workspace, _keys, _workspaces);
        if (caller is not null && _surface.IsCore && _face.RecordsBypassTheSchema && Direct(call, text) is { } direct)
            return Answer.Ok(direct) with { ContentType = "application/json" };

        var catalog = workspace.Catalog;
        var schema = caller is null && _surface.IsCore ? CoreSchema.Public : SchemaOf(workspace, catalog);
        return (caller is null || !_surface.IsCore ? null : await WrittenAsync(catalog, schema, call, text, context.RequestAborted).ConfigureAwait(false))
            ?? await ExecuteAsync(schema, call, text, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>The answer to a <see cref="WrittenQuery"/> that is valid; null for what the executer is to answer, or to refuse.</summary>
    private async Task<Answer?> WrittenAsync(Catalog catalog, ISchema schema, GraphQLCall call, GraphQLDocumentText text, CancellationToken cancellationToken)
    {
        if (text.Document is not { } document || text.Operation is not { } operation || _documents.Written(catalog, document, operation) is not { } query)
            return null;

        if (!query.NeedsArguments)
            return Answer.Written(query.Answer(call, arguments: null)) with { ContentType = "application/json" };

        var valid = await _validator.ValidateAsync(new ValidationOptions
        {
            Schema = schema,
            Document = document,
            Operation = operation,
            Rules = _documents.IsValid(document, schema) ? [] : null,
            Variables = VariablesOf(text),
            UserContext = call,
            CancellationToken = cancellationToken,
        }).ConfigureAwait(false);
        if (!valid.IsValid)
            return null;

        _documents.Accept(document, schema);
        return Answer.Written(query.Answer(call, valid.ArgumentValues)) with { ContentType = "application/json" };
    }

    private Inputs VariablesOf(GraphQLDocumentText text) => text.Variables is null ? Inputs.Empty : _serializer.Deserialize<Inputs>(text.Variables.ToJsonString())!;

    private async Task<Answer> ExecuteAsync(ISchema schema, GraphQLCall call, GraphQLDocumentText text, CancellationToken cancellationToken)
    {
        var result = await _executer.ExecuteAsync(options =>
        {
            options.Schema = schema;
            options.Query = text.Query;
            options.Document = text.Document;
            if (text.Document is { } document && _documents.IsValid(document, schema))
            {
                options.ValidationRules = [];
            }

            options.OperationName = text.OperationName;
            options.Variables = VariablesOf(text);
            options.UserContext = call;
            options.CancellationToken = cancellationToken;
            options.UnhandledExceptionDelegate = unhandled =>
            {
                unhandled.ErrorMessage = unhandled.OriginalException.Message;
                return Task.CompletedTask;
            };
        }).ConfigureAwait(false);

        if (result.Executed && text.Document is { } executed)
        {
            _documents.Accept(executed, schema);
        }

        using var written = new MemoryStream();
        await _serializer.WriteAsync(written, result, cancellationToken).ConfigureAwait(false);
        var type = _surface.IsCore && text.Roots.Count > 0 && text.Roots.All(root => IsOfRecords(schema, root)) ? "application/json" : "application/json; charset=utf-8";
        if (result is { Errors: null or { Count: 0 }, Extensions: null or { Count: 0 } })
            return Answer.Written(written.ToArray()) with { ContentType = type };

        var json = (JsonObject)JsonNode.Parse(written.ToArray())!;
        json.Remove("extensions");
        json.Remove("errors");
        if (result.Errors is { Count: > 0 } errors)
        {
            json["errors"] = new JsonArray([.. errors.Select(error => (JsonNode?)GraphQLFaults.Error(error, schema, _surface, _face))]);
            if (errors.Any(error => error is InvalidOperationError))
            {
                json.Remove("data");
            }

            if (errors.FirstOrDefault(error => error is InvalidVariableError) is not null && !_surface.IsCore)
                return new Answer(400, json);
        }

        return Answer.Ok(json) with { ContentType = type };
    }

    /// <summary>What the product's shortcut for records answers; null for documents that it leaves to the schema.</summary>
    private static JsonObject? Direct(GraphQLCall call, GraphQLDocumentText text) =>
        text.Document is { } document && text.Operation is { } operation ? new DirectExecution(call, document, text.Variables ?? []).Answer(operation) : null;

    /// <summary>Records and the schema's own description do not run through the product's ordinary engine, which tells its charset.</summary>
    private static bool IsOfRecords(ISchema schema, string root) => root is "__schema" or "__type" || root != "search" && (schema.Query.Fields.Find(root) ?? schema.Mutation?.Fields.Find(root)) is not null;

    private ISchema SchemaOf(Workspace workspace, Catalog catalog)
    {
        var key = (workspace.Id, _surface.IsCore ? catalog.Version : 0);
        foreach (var old in _schemas.Keys.Where(known => known.Workspace == key.Id && known.Version < key.Item2))
        {
            _schemas.TryRemove(old, out _);
        }

        return _schemas.GetOrAdd(key, _ => _surface.Build(workspace, catalog));
    }
}
