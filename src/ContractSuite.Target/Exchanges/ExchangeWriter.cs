using System.Text.Json;

namespace ContractSuite.Target.Exchanges;

/// <summary>
/// Writes the exchanges of one record. A body of a kilobyte or more is written once, compressed where it is long, and named by
/// its SHA-256 from then on: what a target publishes of itself comes back unchanged each time it is asked (ADR 5). Safe for
/// several threads.
/// </summary>
public sealed class ExchangeWriter
{
    private readonly Lock _lock = new();
    private readonly JsonSerializerOptions _options = ExchangeJson.Options(new BodyWriter());

    /// <summary>
    /// Hands an exchange as UTF-8 JSON to whoever appends it to the record, one exchange at a time, so that a body stands in the
    /// record before another exchange names it.
    /// </summary>
    public void Write(Exchange exchange, Action<byte[]> append)
    {
        lock (_lock)
        {
            append(Serialize(exchange));
        }
    }

    internal byte[] Serialize(Exchange exchange) => JsonSerializer.SerializeToUtf8Bytes(exchange, _options);
}
