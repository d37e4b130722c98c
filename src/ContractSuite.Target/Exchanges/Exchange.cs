using System.Text.Json.Serialization;

namespace ContractSuite.Target.Exchanges;

/// <summary>One request and what came of it, as sent and as received, with secrets redacted.</summary>
public sealed record Exchange
{
    /// <summary>Unique in a run: <c>x1</c>, <c>x2</c>, in the order in which requests left; those of a load are <c>load1</c>, <c>load2</c>, and those of a scenario that waits for no rate limit bear its mark.</summary>
    public required string Id { get; init; }

    /// <summary>What was called.</summary>
    public required Operation Operation { get; init; }

    /// <summary>Whose credentials the request carried: <c>owner</c>, <c>restricted</c>, <c>nobody</c>, …</summary>
    public required string Actor { get; init; }

    /// <summary>What was sent.</summary>
    public required ExchangeRequest Request { get; init; }

    /// <summary>What came back; null when nothing did, and then <see cref="Failure"/> says why.</summary>
    public ExchangeResponse? Response { get; init; }

    /// <summary>Why there is no whole response; null when there is one. A response that broke off has both.</summary>
    public ExchangeFailure? Failure { get; init; }

    /// <summary>When the request left, UTC.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>
    /// Opening a connection, from looking up the name to the end of the TLS handshake; null when an open one was there, and for a
    /// tunnel through a proxy. It is counted with the request that asked for it; where another became free sooner, that took the
    /// request.
    /// </summary>
    public TimeSpan? Connection { get; init; }

    /// <summary>From the start to the response headers; null when none came.</summary>
    public TimeSpan? FirstByte { get; init; }

    /// <summary>From the start to the last byte of the body, or to the failure. Waiting for the rate limit is not in it.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>
    /// Whether the request was sent again: the rate limit was reached, or the connection broke under a request that only reads.
    /// What came of such an attempt is evidence, not the target's answer, and is not judged.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRepeated { get; init; }
}
