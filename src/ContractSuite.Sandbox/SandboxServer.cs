using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Hosting;
using ContractSuite.Sandbox.Storage;
using ContractSuite.Sandbox.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ContractSuite.Sandbox;

/// <summary>
/// A server that behaves as Twenty's API does, in this process, on 127.0.0.1: a workspace, another one, and one that has the product's
/// rate limit whatever the others have; keys for several actors. Nothing is kept after its end unless a file is named for it.
/// </summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private static readonly RateLimit OfTheProduct = new(100, TimeSpan.FromSeconds(60));
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

    /// <summary>
    /// Keys of other actors: <c>restricted</c> (may only read), <c>expired</c>, <c>revoked</c>, <c>roleless</c> (its role was removed),
    /// <c>former</c> (a session of a member who is gone), <c>second</c> (owner of another workspace), <c>limited</c> (owner of a workspace
    /// with the product's rate limit).
    /// </summary>
    public IReadOnlyDictionary<string, string> Keys { get; }

    /// <summary>The user's address, to sign in with: keys can only be made by a user.</summary>
    public static string UserEmail => User.Email;

    /// <summary>The user's password.</summary>
    public static string UserPassword => User.Password;

    /// <summary>Starts it; it answers when this returns. Throws <see cref="IOException"/> when the port is taken or the file cannot be used.</summary>
    public static async Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(System.Net.IPAddress.Loopback, options.Port);
            // The gateway itself keeps to the limit, so that it can refuse in the product's words.
            kestrel.Limits.MaxRequestBodySize = null;
        });

        var time = options.Time;
        var keys = new KeyRing(time);
        var database = new Database(options.DataFile);
        var delivery = new WebhookDelivery(time);
        var main = new Workspace("main", database, delivery, options);
        var second = new Workspace("second", database, delivery, options with { Records = new Dictionary<string, JsonArray>() });
        var limited = new Workspace("limited", database, delivery, options with { Records = new Dictionary<string, JsonArray>(), RateLimit = OfTheProduct });
        var gone = main.Roles.Add(Roles.ReadOnly with { Id = Guid.NewGuid(), Label = "Gone" });
        var ownerKey = Key(main, "contract", Roles.Admin, FarAway);
        var others = new Dictionary<string, string>
        {
            ["restricted"] = Key(main, "restricted", Roles.ReadOnly, FarAway),
            ["expired"] = Key(main, "expired", Roles.Admin, time.GetUtcNow().AddDays(-1)),
            ["revoked"] = Key(main, "revoked", Roles.Admin, FarAway),
            ["roleless"] = Key(main, "roleless", gone, FarAway),
            ["former"] = keys.IssueSession(main.Id, Guid.NewGuid()).Token,
            ["second"] = Key(second, "contract", Roles.Admin, FarAway),
            ["limited"] = Key(limited, "contract", Roles.Admin, FarAway),
        };
        main.Roles.Remove(gone.Id);
        main.Keys.Revoke(main.Keys.All.Single(key => key.Name == "revoked").Id);

        var application = builder.Build();
        var gateway = new Gateway(options, keys, database, delivery, [main, second, limited]);
        if (options.PathBase.Length > 0)
        {
            application.UsePathBase(options.PathBase);
        }

        options.Before?.Invoke(application);
        application.Run(gateway.HandleAsync);
        await application.StartAsync(cancellationToken).ConfigureAwait(false);
        return new SandboxServer(application, gateway, ownerKey, others, options.PathBase);

        string Key(Workspace workspace, string name, Role role, DateTimeOffset expires) =>
            keys.Issue(workspace.Id, workspace.Keys.Create(name, role.Id, expires).Id, expires);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync().ConfigureAwait(false);
        await _gateway.DisposeAsync().ConfigureAwait(false);
    }
}
