using Microsoft.AspNetCore.Builder;

namespace ContractSuite.Sandbox;

/// <summary>How a sandbox is to behave.</summary>
public sealed record SandboxOptions
{
    /// <summary>The port on 127.0.0.1; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Which face it shows where the official page and the product differ.</summary>
    public Face Face { get; init; } = Face.Documented;

    /// <summary>A path that the whole API is served below, such as <c>/crm</c>; empty for none.</summary>
    public string PathBase { get; init; } = "";

    /// <summary>Requests a workspace may make, and in which time; null for no limit.</summary>
    public RateLimit? RateLimit { get; init; }

    /// <summary>A file that keeps definitions and records from start to start, made when it is not there; null keeps nothing.</summary>
    public string? DataFile { get; init; }

    /// <summary>Middleware put before everything: for tests that break the sandbox on purpose.</summary>
    public Action<IApplicationBuilder>? Before { get; init; }
}
