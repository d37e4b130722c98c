using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Steps.Running;

/// <summary>Looks into answers that no driver reads.</summary>
internal static class ExchangeBody
{
    /// <summary>The body as JSON; null when it is none.</summary>
    public static JsonNode? Json(Exchange exchange)
    {
        try
        {
            return exchange.Response is { Body.IsEmpty: false } response ? JsonNode.Parse(response.Body.Span) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
