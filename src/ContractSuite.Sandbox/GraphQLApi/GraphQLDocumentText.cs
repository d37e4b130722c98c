using System.Text.Json.Nodes;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>What a request asks to be executed.</summary>
internal sealed record GraphQLDocumentText(string Query, string? OperationName, JsonObject? Variables)
{
    private static readonly string[] Known = ["query", "variables", "operationName", "extensions"];

    private readonly Lazy<GraphQLDocument?> _document = new(() => Parsed(Query));

    /// <summary>The document; null for one that cannot be parsed, whose errors the executor tells.</summary>
    public GraphQLDocument? Document => _document.Value;

    /// <summary>The operation that is meant; null when there is none, or the choice is open.</summary>
    public GraphQLOperationDefinition? Operation
    {
        get
        {
            var operations = (Document?.Definitions ?? []).OfType<GraphQLOperationDefinition>().ToList();
            return OperationName is null ? operations is [var only] ? only : null : operations.Find(operation => operation.Name?.StringValue == OperationName);
        }
    }

    /// <summary>The most root fields that an operation has; 0 for a document that cannot be parsed.</summary>
    public int Roots => (Document?.Definitions ?? []).OfType<GraphQLOperationDefinition>()
        .Select(operation => operation.SelectionSet.Selections.Count).DefaultIfEmpty().Max();

    /// <summary>Reads a POST body or the parameters of a GET. Throws <see cref="GraphQLRequestFault"/> with the product's words.</summary>
    public static GraphQLDocumentText Of(HttpRequest request, JsonNode? body)
    {
        if (request.Method is "GET")
            return Demand(request.Query["query"], request.Query["operationName"], null);

        if (request.Method is not "POST")
            throw new GraphQLRequestFault(405, "GraphQL only supports GET and POST requests.");

        if (body is JsonArray)
            throw new GraphQLRequestFault(400, "Batching is not supported.");

        if (body is not JsonObject json)
            throw new GraphQLRequestFault(400, "Must provide query string.");

        if (json.FirstOrDefault(property => !Known.Contains(property.Key)).Key is { } unknown)
            throw new GraphQLRequestFault(400, $"Unexpected parameter \"{unknown}\" in the request body.");

        var query = json["query"] switch
        {
            null => null,
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            var other => throw new GraphQLRequestFault(400, $"Expected \"query\" param to be a string, but given {other.GetValueKind().ToString().ToLowerInvariant()}."),
        };
        var variables = json["variables"] switch
        {
            null => null,
            JsonObject values => values,
            var other => throw new GraphQLRequestFault(400, $"Expected \"variables\" param to be empty or an object, but given {other.GetValueKind().ToString().ToLowerInvariant()}."),
        };
        return Demand(query, json["operationName"]?.ToString(), variables);
    }

    private static GraphQLDocumentText Demand(string? query, string? operationName, JsonObject? variables) =>
        string.IsNullOrWhiteSpace(query) ? throw new GraphQLRequestFault(400, "Must provide query string.") : new(query, operationName, variables);

    private static GraphQLDocument? Parsed(string query)
    {
        try
        {
            return Parser.Parse(query);
        }
        catch (GraphQLParserException)
        {
            return null;
        }
    }
}
