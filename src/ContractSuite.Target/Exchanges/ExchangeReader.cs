using System.Text.Json;

namespace ContractSuite.Target.Exchanges;

/// <summary>Reads the exchanges of one record, or of several that are read as one, in their order; bodies that are alike share their bytes.</summary>
public sealed class ExchangeReader
{
    private readonly JsonSerializerOptions _options = ExchangeJson.Options(new BodyReader());

    /// <summary>
    /// Reads what <see cref="ExchangeWriter"/> or <see cref="ExchangeJson"/> wrote; throws <see cref="JsonException"/> for
    /// anything else, and for a body that none of the exchanges read before held.
    /// </summary>
    public Exchange Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<Exchange>(json, _options) ?? throw new JsonException("Expected an exchange, found null.");
}
