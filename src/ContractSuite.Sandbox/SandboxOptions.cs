using System.Text.Json.Nodes;
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

    /// <summary>Adds the objects and fields of Twenty's demonstration workspace: pets, rockets, survey results and others.</summary>
    public bool Demonstration { get; init; }

    /// <summary>
    /// Records that are there from the start, by an object's plural name (<c>people</c>), as REST writes them at depth 0, each with
    /// an <c>id</c>; what is left out gets its default.
    /// </summary>
    public IReadOnlyDictionary<string, JsonArray> Records { get; init; } = new Dictionary<string, JsonArray>();

    /// <summary>
    /// The ids that standard objects and fields have in the workspaces, by their universal identifier: a real workspace has its own.
    /// Those that are not named have the ids of the recorded one.
    /// </summary>
    public IReadOnlyDictionary<Guid, Guid> DefinitionIds { get; init; } = new Dictionary<Guid, Guid>();

    /// <summary>What time it is.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gives the id of a new record that was sent without one, of a new object and of a new field; must never give the same one twice.</summary>
    public Func<Guid> NewId { get; init; } = Guid.CreateVersion7;

    /// <summary>Middleware put before everything: for tests that break the sandbox on purpose.</summary>
    public Action<IApplicationBuilder>? Before { get; init; }
}
