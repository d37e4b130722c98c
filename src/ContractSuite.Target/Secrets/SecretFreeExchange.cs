using ContractSuite.Target.Exchanges;

namespace ContractSuite.Target.Secrets;

/// <summary>Exchanges as they may be written: a body that the record compresses cannot be looked through any more.</summary>
public static class SecretFreeExchange
{
    /// <summary>The exchange without secrets in address, headers, bodies and failure.</summary>
    public static Exchange Redacted(this SecretBook secrets, Exchange exchange) => exchange with
    {
        Request = exchange.Request with
        {
            Uri = new Uri(secrets.Redacted(exchange.Request.Uri.AbsoluteUri)),
            Headers = secrets.Redacted(exchange.Request.Headers),
            Body = secrets.Redacted(exchange.Request.Body),
        },
        Response = exchange.Response is { } response
            ? response with { Headers = secrets.Redacted(response.Headers), Body = secrets.Redacted(response.Body) }
            : null,
        Failure = exchange.Failure is { } failure ? failure with { Message = secrets.Redacted(failure.Message) } : null,
    };

    private static IReadOnlyList<Header> Redacted(this SecretBook secrets, IReadOnlyList<Header> headers) =>
        [.. headers.Select(header => header with { Value = secrets.Redacted(header.Value) })];
}
