using System.Globalization;

namespace ContractSuite.Target.Exchanges;

/// <summary>A response as it arrived.</summary>
public sealed record ExchangeResponse
{
    /// <summary>The HTTP status: 200.</summary>
    public required int Status { get; init; }

    /// <summary>In the order received, content headers included.</summary>
    public required IReadOnlyList<Header> Headers { get; init; }

    /// <summary>The bytes that arrived, up to the recorder's limit.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Bytes that arrived in all; more than <see cref="Body"/> holds when the limit cut it.</summary>
    public required long BodyLength { get; init; }

    /// <summary>The first value of a header, without regard to case; null when absent.</summary>
    public string? Header(string name) =>
        Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value)
            .FirstOrDefault();

    /// <summary>What the target's clock said, in whole seconds; null when it did not tell.</summary>
    public DateTimeOffset? Time() =>
        DateTimeOffset.TryParse(Header("Date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
