using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Contract.Schemas.Compiled;

namespace ContractSuite.Contract.Published;

/// <summary>What a published document says of one operation.</summary>
internal sealed class PublishedOperation(JsonObject document, JsonObject operation, SchemaCompiler compiler)
{
    private readonly Dictionary<int, CompiledSchema?> _answers = [];

    /// <summary>The statuses that it tells of: <c>200, 400, 401</c>.</summary>
    public string Statuses => string.Join(", ", Responses.Select(response => response.Key));

    private JsonObject Responses => operation["responses"] as JsonObject ?? [];

    /// <summary>Whether it tells of a status, by itself, by its class (<c>4XX</c>) or as the default.</summary>
    public bool TellsOf(int status) => Response(status) is not null;

    /// <summary>The schema of the JSON answer with a status; null when it tells none.</summary>
    public CompiledSchema? Answer(int status)
    {
        // One compiler serves all operations of a document, as they refer to the same schemas.
        lock (compiler)
        {
            if (!_answers.TryGetValue(status, out var answer))
                _answers[status] = answer = Compiled(status);
            return answer;
        }
    }

    private CompiledSchema? Compiled(int status) =>
        Response(status) is { } response && response["content"] is JsonObject content && content["application/json"] is JsonObject media && media["schema"] is { } schema
            ? compiler.Compile(schema)
            : null;

    private JsonObject? Response(int status)
    {
        var response = Responses[status.ToString(CultureInfo.InvariantCulture)]
            ?? Responses[string.Create(CultureInfo.InvariantCulture, $"{status / 100}XX")]
            ?? Responses["default"];
        return response is JsonObject told && told["$ref"] is JsonValue reference
            ? reference.ToString().Split('/').Skip(1).Aggregate((JsonNode?)document, (node, step) => (node as JsonObject)?[step]) as JsonObject
            : response as JsonObject;
    }
}
