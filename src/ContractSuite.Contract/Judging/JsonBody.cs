using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Judging;

/// <summary>A body read as JSON, or the reason why it is none.</summary>
/// <param name="Json">The value; null for the JSON null, for no body, and for what is no JSON.</param>
/// <param name="Fault">Why it is no JSON; null when it is.</param>
internal sealed record JsonBody(JsonNode? Json, string? Fault)
{
    private const int DeepestLevel = 256;

    public static JsonBody Read(Exchange exchange) => exchange switch
    {
        { Response: null } or { Failure: not null } => new JsonBody(null, exchange.Failure?.Message ?? "no answer"),
        { Response.Body.IsEmpty: true } => new JsonBody(null, "an empty body"),
        _ => Parse(exchange.Response.Body.Span),
    };

    public static JsonBody Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return new JsonBody(null, "an empty body");

        try
        {
            var options = new JsonDocumentOptions { MaxDepth = DeepestLevel, AllowDuplicateProperties = false };
            return new JsonBody(JsonNode.Parse(bytes, documentOptions: options), null);
        }
        catch (JsonException fault)
        {
            return new JsonBody(null, fault.Message);
        }
    }
}
