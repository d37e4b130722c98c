using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Target.Records;

/// <summary>JSON in and out of exchanges.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 512 };

    /// <summary>
    /// The body as JSON, of the caller's own; null when there is none or it is no JSON. What the judge objects to, such as a repeated key
    /// deep in it, is read nevertheless.
    /// </summary>
    public static JsonNode? Read(Exchange exchange)
    {
        if (exchange.Response is not { Body.IsEmpty: false } response || exchange.Failure is not null)
            return null;

        if (JsonBody.Of(exchange) is { Fault: null } body)
            return body.NewNode();

        try
        {
            var node = JsonNode.Parse(response.Body.Span, documentOptions: Deep);
            // Repeated keys are found only when an object is first looked into.
            _ = (node as JsonObject)?.Count;
            return node;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            return null;
        }
    }

    public static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString(Plain));

    public static JsonArray List(IEnumerable<JsonNode> items) => [.. items.Select(item => item.DeepClone())];

    public static JsonArray List(IEnumerable<string> items) => [.. items.Select(item => JsonValue.Create(item))];

    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
