using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Sandbox.Hosting;

/// <summary>A request that was let in: who asks, of which workspace, for what.</summary>
internal sealed record Request(HttpContext Http, Workspace Workspace, Caller Caller, IReadOnlyList<string> Path, JsonNode? Body)
{
    private const int DeepestLevel = 64;

    public string Method => Http.Request.Method;

    /// <summary>A parameter of the query; null when absent, empty or repeated, as Twenty has it.</summary>
    public string? Parameter(string name) => Http.Request.Query[name] is [{ Length: > 0 } value] ? value : null;

    /// <summary>The body as an object: nothing and an empty list count as one.</summary>
    public JsonObject BodyObject() => Body switch
    {
        JsonObject json => json,
        null or JsonArray { Count: 0 } => [],
        JsonArray => throw ApiFaults.BadRequest("Expected an object in the body, found a list"),
        _ => throw new FrameworkFault([$"Unexpected token '{Body.ToJsonString()[0]}', {Body.ToJsonString()} is not valid JSON"]),
    };

    /// <summary>The body as values of a record; the items of a list count as fields that it does not have.</summary>
    public JsonObject BodyObject(ObjectMetadata type) => Body is JsonArray { Count: > 0 }
        ? throw ApiFaults.BadData($"Object {type.NameSingular} doesn't have any \"0\" field.")
        : BodyObject();

    /// <summary>Reads a JSON body. Throws the framework's fault for what is none.</summary>
    public static async Task<JsonNode?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is null or 0 && !request.Headers.ContainsKey("Transfer-Encoding"))
            return null;

        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (buffer.Length > Gateway.MostBodyBytes)
            throw new FrameworkFault(["request entity too large"], 413);

        if (buffer.Length == 0)
            return null;

        if (request.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) != true)
            throw new FrameworkFault([$"Content type '{request.ContentType}' is not supported, expected application/json"]);

        try
        {
            var body = JsonNode.Parse(buffer.ToArray(), documentOptions: new JsonDocumentOptions { MaxDepth = DeepestLevel });
            Demand(body);
            return body;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new FrameworkFault(["The request body is not valid JSON"]);
        }
    }

    /// <summary>Looks into every object, since repeated keys and lone surrogates are found no earlier.</summary>
    private static void Demand(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (_, value) in json)
                {
                    Demand(value);
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                {
                    Demand(item);
                }

                break;
            case JsonValue text when text.GetValueKind() is JsonValueKind.String && text.GetValue<string>().Contains('\0', StringComparison.Ordinal):
                throw new FrameworkFault(["A text may not have a NUL character in it"]);
        }
    }
}
