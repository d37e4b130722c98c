using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Hosting;
using ContractSuite.Sandbox.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ContractSuite.Sandbox;

/// <summary>
/// A server that behaves as Twenty's API does, in this process, on 127.0.0.1: two workspaces, keys for several actors. Nothing is
/// kept after its end unless a file is named for it.
/// </summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private static readonly DateTimeOffset FarAway = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _application;
    private readonly Gateway _gateway;

    private SandboxServer(WebApplication application, Gateway gateway, string ownerKey, IReadOnlyDictionary<string, string> keys, string pathBase)
    {
        _application = application;
        _gateway = gateway;
        OwnerKey = ownerKey;
        Keys = keys;
        BaseUrl = new Uri(application.Urls.First() + pathBase);
    }

    /// <summary>Its address, the path base included.</summary>
    public Uri BaseUrl { get; }

    /// <summary>The key of a role that may do everything.</summary>
    public string OwnerKey { get; }

    /// <summary>Keys of other actors: <c>restricted</c> (may only read), <c>expired</c>, <c>revoked</c>, <c>second</c> (owner of another workspace).</summary>
    public IReadOnlyDictionary<string, string> Keys { get; }

    /// <summary>Starts it; it answers when this returns. Throws <see cref="IOException"/> when the port is taken or the file cannot be used.</summary>
    public static async Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(System.Net.IPAddress.Loopback, options.Port);
            // More is read and refused with an answer; a connection that is cut gives none.
            kestrel.Limits.MaxRequestBodySize = 8L * Gateway.MostBodyBytes;
        });

        var time = options.Time;
        var keys = new KeyRing(time);
        var database = new Database(options.DataFile);
        var (main, second) = (new Workspace("main", database, options), new Workspace("second", database, options with { Records = new Dictionary<string, JsonArray>() }));
        var ownerKey = keys.Issue("contract", main.Id, Roles.Admin, FarAway);
        var others = new Dictionary<string, string>
        {
            ["restricted"] = keys.Issue("restricted", main.Id, Roles.ReadOnly, FarAway),
            ["expired"] = keys.Issue("expired", main.Id, Roles.Admin, time.GetUtcNow().AddDays(-1)),
            ["revoked"] = keys.Issue("revoked", main.Id, Roles.Admin, FarAway, isRevoked: true),
            ["second"] = keys.Issue("second", second.Id, Roles.Admin, FarAway),
        };

        var application = builder.Build();
        var gateway = new Gateway(options, keys, database, [main, second]);
        if (options.PathBase.Length > 0)
        {
            application.UsePathBase(options.PathBase);
        }

        options.Before?.Invoke(application);
        application.Run(gateway.HandleAsync);
        await application.StartAsync(cancellationToken).ConfigureAwait(false);
        return new SandboxServer(application, gateway, ownerKey, others, options.PathBase);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync().ConfigureAwait(false);
        _gateway.Dispose();
    }
}
