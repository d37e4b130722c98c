using System.Text;
using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Target.Records;

/// <summary>Reads an error answer in any of the shapes of docs/twenty-2.21.0.md, section 3.</summary>
public static class RefusalReader
{
    /// <summary>The refusal in an exchange; null when the answer is a good one.</summary>
    public static Refusal? Read(Exchange exchange) => Read(exchange, JsonBody.NodeOf(exchange));

    /// <summary>The same, for who has read the body already.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="body">Its body; null when it is no JSON.</param>
    public static Refusal? Read(Exchange exchange, JsonNode? body)
    {
        if (exchange.Response is not { } response || exchange.Failure is not null)
            return Unreadable(exchange, exchange.Failure?.Message ?? "no answer");

        if (body is JsonObject { } json && json["errors"] is JsonArray { Count: > 0 } errors && errors[0] is JsonObject first)
            return OfGraphQL(response.Status, errors, first);

        if (response.Status is >= 200 and < 300)
            return body is null && response.Body.Length > 0 ? Unreadable(exchange, Start(response)) : null;

        return body is JsonObject error ? OfRest(response.Status, error) : Unreadable(exchange, Start(response));
    }

    private static Refusal OfGraphQL(int status, JsonArray errors, JsonObject first)
    {
        var code = Json.Text((first["extensions"] as JsonObject)?["code"]);
        var subCode = Json.Text((first["extensions"] as JsonObject)?["subCode"]);
        return new Refusal
        {
            Status = status,
            Code = code,
            Messages = [.. errors.Select(error => Json.Text((error as JsonObject)?["message"]) ?? "no message")],
            Kind = (code, subCode) switch
            {
                (_, "LIMIT_REACHED") => RefusalKind.LimitReached,
                ("UNAUTHENTICATED", _) => RefusalKind.Unauthenticated,
                ("FORBIDDEN", _) => RefusalKind.Forbidden,
                ("NOT_FOUND", _) => RefusalKind.NotFound,
                ("CONFLICT", _) => RefusalKind.Conflict,
                ("INTERNAL_SERVER_ERROR", _) => RefusalKind.ServerError,
                _ => OfStatus(status is 200 ? 400 : status),
            },
        };
    }

    private static Refusal OfRest(int status, JsonObject error)
    {
        var code = Json.Text(error["code"]);
        return new Refusal
        {
            Status = status,
            Code = code ?? Json.Text(error["error"]),
            Messages = Messages(error),
            Kind = code is "PERMISSION_DENIED" or "FORBIDDEN_EXCEPTION" ? RefusalKind.Forbidden : OfStatus(status),
        };
    }

    private static RefusalKind OfStatus(int status) => status switch
    {
        401 => RefusalKind.Unauthenticated,
        403 => RefusalKind.Forbidden,
        404 => RefusalKind.NotFound,
        409 => RefusalKind.Conflict,
        429 => RefusalKind.LimitReached,
        >= 500 => RefusalKind.ServerError,
        _ => RefusalKind.BadInput,
    };

    private static IReadOnlyList<string> Messages(JsonObject error) => (error["messages"] ?? error["message"]) switch
    {
        JsonArray { Count: > 0 } list => [.. list.Select(message => Json.Text(message) ?? "no message")],
        JsonValue value when value.TryGetValue<string>(out var message) => [message],
        _ => ["no message"],
    };

    private static Refusal Unreadable(Exchange exchange, string message) => new()
    {
        Status = exchange.Response?.Status ?? 0,
        Kind = exchange.Response?.Status >= 500 ? RefusalKind.ServerError : RefusalKind.Unreadable,
        Messages = [message],
    };

    private static string Start(ExchangeResponse response) =>
        Encoding.UTF8.GetString(response.Body.Span[..Math.Min(response.Body.Length, 500)]);
}
