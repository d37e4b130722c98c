using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Steps.Resilience;

/// <summary>One message of a webhook (docs/twenty-2.21.0.md, section 9).</summary>
/// <param name="Timestamp">When it was signed, in milliseconds; empty for an unsigned one.</param>
/// <param name="Signature">What proves whom it is from; empty for an unsigned one.</param>
/// <param name="Body">As it came.</param>
internal sealed record WebhookMessage(string Timestamp, string Signature, string Body)
{
    private readonly JsonObject _json = Read(Body);

    /// <summary><c>person.updated</c>.</summary>
    public string Event => _json["eventName"]?.ToString() ?? "";

    /// <summary>The number of the record that it tells of.</summary>
    public string RecordId => _json["record"]?["id"]?.ToString() ?? "";

    /// <summary>What was changed; empty where that is not told.</summary>
    public IReadOnlyList<string> UpdatedFields => [.. (_json["updatedFields"] as JsonArray ?? []).Select(name => name!.ToString())];

    /// <summary>Whether it is signed with a secret: the HMAC-SHA256 of timestamp, colon and body.</summary>
    public bool IsSignedWith(string secret) =>
        Signature == Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{Timestamp}:{Body}")));

    /// <summary>Whether the body is a JSON object.</summary>
    public bool IsJson => _json.Count > 0;

    /// <summary>As it arrives.</summary>
    public static async Task<WebhookMessage> ReadAsync(HttpListenerRequest request)
    {
        using var reader = new StreamReader(request.InputStream, Encoding.UTF8);
        return new WebhookMessage(
            request.Headers["X-Twenty-Webhook-Timestamp"] ?? "",
            request.Headers["X-Twenty-Webhook-Signature"] ?? "",
            await reader.ReadToEndAsync());
    }

    private static JsonObject Read(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
