using System.Text;
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

    /// <summary>Reads a body: JSON, or a form as an object of texts. Throws the framework's fault for what is neither.</summary>
    public static async Task<JsonNode?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is null or 0 && !request.Headers.ContainsKey("Transfer-Encoding"))
            return null;

        if (request.HasFormContentType)
            return await FormAsync(request, cancellationToken).ConfigureAwait(false);

        var bytes = await BytesAsync(request, cancellationToken).ConfigureAwait(false);
        if (bytes.Length == 0)
            return null;

        if (request.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) != true)
            throw NoJson(request.ContentType, Encoding.UTF8.GetString(bytes));

        try
        {
            var body = JsonNode.Parse(bytes, documentOptions: new JsonDocumentOptions { MaxDepth = DeepestLevel });
            Demand(body);
            return body;
        }
        catch (JsonException fault)
        {
            throw new FrameworkFault([Words(bytes, fault)]);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            throw new FrameworkFault(["The request body is not valid JSON"]);
        }
    }

    /// <summary>The bytes of a body. Throws the framework's fault for more than is taken.</summary>
    public static async Task<byte[]> BytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return buffer.Length <= Gateway.MostBodyBytes
            ? buffer.ToArray()
            : throw new FrameworkFault(["request entity too large"], 413) { Observed = new PlainFault(500, "request entity too large", Answer.Json) };
    }

    private static async Task<JsonNode?> FormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var form = await request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
            return new JsonObject(form.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value.ToString().Replace("\0", "", StringComparison.Ordinal))));
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            throw new FrameworkFault(["The request body is not a valid form"]);
        }
    }

    /// <summary>Where a body that is no JSON goes wrong, in Node's words.</summary>
    private static string Words(byte[] bytes, JsonException fault)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var place = text.Split('\n').Take((int)(fault.LineNumber ?? 0)).Sum(line => line.Length + 1) + (int)(fault.BytePositionInLine ?? 0);
        return place >= text.Length
            ? "Unexpected end of JSON input"
            : $"Unexpected token '{text[place]}', \"{(text.Length > 40 ? $"{text[..40]}..." : text)}\" is not valid JSON";
    }

    private static ApiFault NoJson(string? contentType, string text) => new FrameworkFault([$"Content type '{contentType}' is not supported, expected application/json"])
    {
        Observed = ObservedFaults.Crash("TypeError", $"Cannot create property 'position' on string '{text}'"),
    };

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
                throw new FrameworkFault(["A text may not have a NUL character in it"]) { Observed = ObservedFaults.DataValidation() };
        }
    }
}
