namespace ContractSuite.Target.Exchanges;

/// <summary>A request as it left.</summary>
public sealed record ExchangeRequest
{
    /// <summary>In capitals: <c>GET</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The whole address, query included, as encoded on the wire.</summary>
    public required Uri Uri { get; init; }

    /// <summary>In the order sent; the value of <c>Authorization</c> is redacted to its scheme and <c>***</c>.</summary>
    public required IReadOnlyList<Header> Headers { get; init; }

    /// <summary>The body's bytes; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }
}
