using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Target.Records;

/// <summary>Makes answers of exchanges.</summary>
internal static class Answers
{
    /// <summary>The refusal if there is one, else what <paramref name="read"/> finds; null there is an unreadable answer.</summary>
    public static Answer<T> Of<T>(Exchange exchange, Func<JsonObject, T?> read)
        where T : class
    {
        var json = JsonBody.NodeOf(exchange);
        if (RefusalReader.Read(exchange, json) is { } refusal)
            return new Answer<T>(exchange, null, refusal);

        try
        {
            return json is JsonObject body && read(body) is { } value
                ? new Answer<T>(exchange, value, null)
                : new Answer<T>(exchange, null, Unexpected(exchange, $"The answer to {exchange.Operation} is not in its envelope."));
        }
        catch (Exception fault) when (fault is InvalidOperationException or FormatException)
        {
            return new Answer<T>(exchange, null, Unexpected(exchange, $"The answer to {exchange.Operation} has a value of another type: {fault.Message}"));
        }
    }

    /// <summary>A single record was asked for by filter and the list did not have exactly one.</summary>
    public static Answer<JsonObject> NoneOf(Answer<IReadOnlyList<JsonObject>> many) => new(
        many.Exchange,
        null,
        many.Refusal ?? new Refusal { Kind = RefusalKind.NotFound, Status = many.Exchange.Response?.Status ?? 0, Messages = ["Record not found"] });

    private static Refusal Unexpected(Exchange exchange, string message) => new()
    {
        Kind = RefusalKind.Unreadable,
        Status = exchange.Response?.Status ?? 0,
        Messages = [message],
    };
}
