using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
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

    /// <summary>Whether it asks for the schema and for nothing else.</summary>
    public bool IsIntrospection => Operation?.SelectionSet.Selections.All(root => root is GraphQLField { Name.Value: var name } && name == "__schema") == true;

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
            throw NoQuery();

        if (json.FirstOrDefault(property => !Known.Contains(property.Key)).Key is { } unknown)
            throw new GraphQLRequestFault(400, $"Unexpected parameter \"{unknown}\" in the request body.");

        var query = json["query"] switch
        {
            null => null,
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            var other => throw new GraphQLRequestFault(400, $"Expected \"query\" param to be a string, but given {Kind(other)}."),
        };
        var variables = json["variables"] switch
        {
            null => null,
            JsonObject values => values,
            var other => throw new GraphQLRequestFault(400, $"Expected \"variables\" param to be empty or an object, but given {Kind(other)}."),
        };
        return Demand(query, json["operationName"]?.ToString(), variables);
    }

    /// <summary>Refuses a choice of operation that is none, and a GET that writes.</summary>
    public void DemandOperation(string method)
    {
        if (string.IsNullOrWhiteSpace(Query))
            throw new GraphQLRequestFault(400, "Syntax Error: Unexpected <EOF>.") { Observed = new GraphQLRequestFault(200, "Syntax Error: Unexpected <EOF>.") { IsAtStart = true } };

        if (Document is null)
            return;

        if (Operation is not { } operation)
        {
            throw new GraphQLRequestFault(400, "Could not determine what operation to execute.")
            {
                Observed = OperationName is null ? new PlainFault(500, "GraphQLError: Must provide operation name when document contains multiple operations.", "text/plain;charset=UTF-8") : null,
            };
        }

        if (method == "GET" && operation.Operation is OperationType.Mutation)
            throw new GraphQLRequestFault(405, "Can only perform a mutation operation from a POST request.");
    }

    private static GraphQLDocumentText Demand(string? query, string? operationName, JsonObject? variables) => query is null
        ? throw NoQuery()
        : new(query, operationName, variables);

    private static GraphQLRequestFault NoQuery() => new(400, "Must provide query string.") { Observed = new GraphQLRequestFault(200, "Must provide query string.") };

    /// <summary>A value's type as JavaScript's <c>typeof</c> has it.</summary>
    private static string Kind(JsonNode value) => value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
        System.Text.Json.JsonValueKind.Array => "object",
        var kind => kind.ToString().ToLowerInvariant(),
    };

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
