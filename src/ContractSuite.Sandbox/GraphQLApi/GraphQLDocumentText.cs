using System.Text;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Hosting;
using GraphQLParser.AST;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>What a request asks to be executed.</summary>
internal sealed record GraphQLDocumentText(string Query, string? OperationName, JsonObject? Variables)
{
    private static readonly string[] Known = ["query", "variables", "operationName", "extensions"];

    /// <summary>The document; null for one that cannot be parsed, whose errors the executor tells.</summary>
    public GraphQLDocument? Document { get; private init; }

    /// <summary>The operation that is meant; null when there is none, or the choice is open.</summary>
    public GraphQLOperationDefinition? Operation => OperationName is null
        ? Operations is [var only] ? only : null
        : Operations.FirstOrDefault(operation => operation.Name?.StringValue == OperationName);

    /// <summary>The names of the root fields that would be executed; none for a document that cannot be parsed.</summary>
    public IReadOnlyList<string> Roots => [.. (Operation?.SelectionSet.Selections ?? []).OfType<GraphQLField>().Select(root => root.Name.StringValue)];

    /// <summary>Whether it changes something.</summary>
    public bool IsMutation => Operation?.Operation is OperationType.Mutation;

    /// <summary>Whether it does not say which of several operations is meant.</summary>
    public bool IsAmbiguous => OperationName is null && Operations.Count > 1;

    /// <summary>Whether it names an operation that it does not have.</summary>
    public bool IsUnknown => OperationName is not null && Operations.Count > 0 && Operation is null;

    private IReadOnlyList<GraphQLOperationDefinition> Operations => [.. (Document?.Definitions ?? []).OfType<GraphQLOperationDefinition>()];

    /// <summary>Reads a POST body or the parameters of a GET. Throws <see cref="GraphQLRequestFault"/> with the product's words.</summary>
    public static async Task<GraphQLDocumentText> ReadAsync(HttpRequest request, KnownDocuments documents, CancellationToken cancellationToken)
    {
        var text = await ReadAsync(request, cancellationToken).ConfigureAwait(false);
        var read = text with { Document = documents.Parsed(text.Query) };
        return request.Method is "GET" && read.IsMutation ? throw new GraphQLRequestFault(405, "Can only perform a mutation operation from a POST request.") : read;
    }

    private static async Task<GraphQLDocumentText> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Method is "GET")
            return new GraphQLDocumentText(Demand(request.Query["query"]), request.Query["operationName"], null);

        if (request.Method is not "POST")
            throw new GraphQLRequestFault(405, "GraphQL only supports GET and POST requests.");

        var type = request.ContentType ?? throw GraphQLRequestFault.OtherMediaType();
        if (type.StartsWith("application/graphql", StringComparison.OrdinalIgnoreCase) && !type.Contains("json", StringComparison.OrdinalIgnoreCase))
            return new GraphQLDocumentText(Encoding.UTF8.GetString(await RequestBody.BytesAsync(request, cancellationToken).ConfigureAwait(false)), null, null);

        if (!RequestBody.IsJson(type) && !type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            throw GraphQLRequestFault.OtherMediaType();

        return Of(await RequestBody.ReadAsync(request, cancellationToken).ConfigureAwait(false));
    }

    private static GraphQLDocumentText Of(JsonNode? body)
    {
        if (body is JsonArray)
            throw new GraphQLRequestFault(400, "Batching is not supported.");

        if (body is not JsonObject json)
            throw new GraphQLRequestFault(400, "Must provide query string.");

        if (json.Count == 0)
            throw new EmptyGraphQLFault();

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
        return new GraphQLDocumentText(Demand(query), json["operationName"]?.ToString(), variables);
    }

    private static string Kind(JsonNode node) => node switch
    {
        JsonArray => "array",
        JsonObject => "object",
        _ => node.GetValueKind() switch { System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean", var kind => kind.ToString().ToLowerInvariant() },
    };

    private static string Demand(string? query) => query ?? throw new MissingQueryFault();
}
