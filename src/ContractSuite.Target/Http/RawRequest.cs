using ContractSuite.Target.Exchanges;

namespace ContractSuite.Target.Http;

/// <summary>A request as a step wants it on the wire, with nothing added but the credential.</summary>
public sealed record RawRequest
{
    /// <summary>The surface and the name of the operation, for the record and for coverage.</summary>
    public required Operation Operation { get; init; }

    /// <summary>The HTTP method: <c>GET</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Below the base URL, with the query, already encoded: <c>/rest/people?limit=1</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The body's bytes; null for none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>The body's media type. Default <c>application/json</c>.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Further headers.</summary>
    public IReadOnlyList<Header> Headers { get; init; } = [];

    /// <summary>Another credential than the actor's; null for the actor's.</summary>
    public Credential? Credential { get; init; }

    /// <summary>A REST request; the operation is named by method and path template.</summary>
    /// <param name="surface">Which surface.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="template">The path with placeholders: <c>/rest/people/{id}</c>.</param>
    /// <param name="path">The path as sent.</param>
    /// <param name="body">The JSON body; null for none.</param>
    public static RawRequest Rest(Surface surface, string method, string template, string path, byte[]? body = null) => new()
    {
        Operation = new Operation(surface, $"{method} {template}"),
        Method = method,
        Path = path,
        Body = body,
    };
}
