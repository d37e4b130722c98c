using ContractSuite.Target.Access;

namespace ContractSuite.Target.Settings;

/// <summary>Which instance is under test and how to reach it.</summary>
public sealed record TargetSettings
{
    /// <summary>
    /// The server's own address, with a path prefix where it is served below one; never ends with a slash.
    /// <c>https://crm.example.com</c>, <c>https://example.com/crm</c>.
    /// </summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>The key of the workspace's owner or of a role that may do everything.</summary>
    public required string ApiKey { get; init; }

    /// <summary>Keys of other actors by name: <c>restricted</c>, <c>expired</c>, <c>revoked</c>, <c>second</c>.</summary>
    public IReadOnlyDictionary<string, string> OtherKeys { get; init; } = new Dictionary<string, string>();

    /// <summary>A member who may make roles and keys; null where none was named.</summary>
    public UserSignIn? User { get; init; }

    /// <summary>Whether this is the embedded sandbox, which is ours to write to.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>Whether writes were allowed by name (<c>TWENTY_ALLOW_WRITES=true</c>).</summary>
    public bool AllowWrites { get; init; }

    /// <summary>How long one request may take, the body included. Default 30 s.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most bytes of a response body that are kept; the rest is counted and dropped. Default 8 MiB.</summary>
    public int MaxBodyBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Whether scenarios that write may run: the sandbox, a loopback address, or allowed by name.</summary>
    public bool MayWrite => IsSandbox || AllowWrites || BaseUrl.IsLoopback;
}
