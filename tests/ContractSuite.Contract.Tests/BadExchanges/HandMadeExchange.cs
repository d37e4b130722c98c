using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Tests.BadExchanges;

/// <summary>Makes an exchange of its JSON form: bodies as values, or as <c>text</c>, <c>base64</c> or so many levels (<c>deep</c>) where they are no JSON.</summary>
internal static class HandMadeExchange
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 10, 8, 0, TimeSpan.Zero);

    public static Exchange Of(JsonObject told, int place)
    {
        var request = (JsonObject)told["request"]!;
        var failure = told["failure"] as JsonObject;
        return new Exchange
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"x{place + 1}"),
            Operation = new Operation(Enum.Parse<Surface>(told["surface"]!.ToString()), told["operation"]!.ToString()),
            Actor = told["actor"]!.ToString(),
            Request = new ExchangeRequest
            {
                Method = request["method"]!.ToString(),
                Uri = new Uri($"{told["scheme"]?.ToString() ?? "http"}://crm.example.com{request["path"]}"),
                Headers = Headers(request["headers"]),
                Body = Body(request),
            },
            Response = told["response"] is JsonObject response ? Response(response) : null,
            Failure = failure is null ? null : new ExchangeFailure(Enum.Parse<FailureKind>(failure["kind"]!.ToString()), failure["message"]!.ToString()),
            Started = Start.AddMinutes(place),
            Duration = TimeSpan.FromMilliseconds((double?)told["durationMs"] ?? 20),
        };
    }

    private static ExchangeResponse Response(JsonObject told)
    {
        var body = Body(told);
        return new ExchangeResponse { Status = (int)told["status"]!, Headers = Headers(told["headers"]), Body = body, BodyLength = body.Length };
    }

    private static Header[] Headers(JsonNode? told) => [.. (told as JsonObject ?? []).Select(header => new Header(header.Key, header.Value!.ToString()))];

    private static byte[] Body(JsonObject told) => told switch
    {
        _ when told["text"] is { } text => Encoding.UTF8.GetBytes(text.ToString()),
        _ when told["base64"] is { } bytes => Convert.FromBase64String(bytes.ToString()),
        _ when told["deep"] is { } levels => Encoding.UTF8.GetBytes(new string('[', (int)levels) + new string(']', (int)levels)),
        _ when told["body"] is { } json => Encoding.UTF8.GetBytes(json.ToJsonString()),
        _ => [],
    };
}
