namespace ContractSuite.Target.Exchanges;

/// <summary>The sorts of fault that keep a response from arriving whole.</summary>
public enum FailureKind
{
    /// <summary>The name does not resolve.</summary>
    NameResolution,

    /// <summary>Nothing accepts the connection, or it was reset before the headers.</summary>
    Connection,

    /// <summary>The TLS handshake or the certificate.</summary>
    Tls,

    /// <summary>No answer, or no end of it, within the time allowed.</summary>
    Timeout,

    /// <summary>The body ended before its declared length or its last chunk.</summary>
    Truncated,

    /// <summary>The body is longer than the recorder keeps; what was kept is in the response.</summary>
    TooLarge,
}
