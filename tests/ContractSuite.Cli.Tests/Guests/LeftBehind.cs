using System.Text.Json.Nodes;
using ContractSuite.Sandbox;
using ContractSuite.Target;
using ContractSuite.Target.Access;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Metadata;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Records;
using ContractSuite.Target.Settings;
using RateLimit = ContractSuite.Target.Pacing.RateLimit;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>A sandbox in which a run left something behind, and the ledger that tells of it.</summary>
public abstract class LeftBehind : IAsyncLifetime
{
    private protected CommandLineRun Run { get; } = new();
    private protected SandboxServer Sandbox { get; private set; } = null!;
    private protected WorkspaceContent Content { get; private set; } = null!;

    private protected string? Workspace => KeyClaims.Of(Sandbox.OwnerKey)!.Workspace;

    public async ValueTask InitializeAsync()
    {
        Sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        Run.Environment["TWENTY_BASE_URL"] = Sandbox.BaseUrl.AbsoluteUri;
        Run.Environment["TWENTY_API_KEY"] = Sandbox.OwnerKey;
        Content = new WorkspaceContent(Run.Environment);
    }

    public async ValueTask DisposeAsync()
    {
        Content.Dispose();
        await Sandbox.DisposeAsync();
        Run.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected void SignIn() =>
        (Run.Environment["TWENTY_USER_EMAIL"], Run.Environment["TWENTY_USER_PASSWORD"]) = (SandboxServer.UserEmail, SandboxServer.UserPassword);

    /// <summary>As a run does that is killed in the middle of everything.</summary>
    private protected async Task LeaveOneOfEachKindAsync()
    {
        var settings = TargetSettingsReader.Read(Run.Environment, Run.Folder)!;
        using var guest = new Guest(settings, new GuestOptions { StateFolder = Run.State }, Nobody.Instance);
        await using var session = await TargetSession.ConnectAsync(settings, guest, Nobody.Instance, TestContext.Current.CancellationToken);
        var (mark, owner) = (guest.Ledger.Marker, session.Open(TargetSession.Owner, Nobody.Instance));
        var definitions = owner.Metadata(Protocol.Rest);
        await owner.Records(Protocol.Rest).CreateAsync(session.Model.Object("person")!, new JsonObject { ["jobTitle"] = mark });
        await definitions.CreateObjectAsync(new JsonObject { ["nameSingular"] = mark, ["namePlural"] = $"{mark}s", ["labelSingular"] = mark, ["labelPlural"] = $"{mark}s" });
        var company = session.Model.Object("company")!.Id;
        await definitions.CreateFieldAsync(new JsonObject { ["objectMetadataId"] = company, ["type"] = "TEXT", ["name"] = mark, ["label"] = mark });
        await definitions.CreateAsync(MetadataResource.Views, new JsonObject { ["name"] = mark, ["objectMetadataId"] = company, ["icon"] = "IconFlask", ["type"] = "TABLE" });
        await definitions.CreateAsync(MetadataResource.Webhooks, new JsonObject { ["targetUrl"] = $"https://example.org/{mark}", ["operations"] = new JsonArray("person.created") });
        var member = await UserSession.BeginAsync(session, settings.User!, TestContext.Current.CancellationToken);
        var role = await member.CreateRoleAsync($"Role {mark}", mayRead: true, mayWrite: false, TestContext.Current.CancellationToken);
        await member.CreateKeyAsync($"Key {mark}", role, TestContext.Current.CancellationToken);
    }

    /// <summary>The ledger of a run whose mark is abcdefgh.</summary>
    private protected Task LeaveALedgerAsync(string? workspace, params string[] lines)
    {
        Directory.CreateDirectory(Run.State);
        var opened = $$"""{"line":"opened","marker":"abcdefgh","target":"{{Sandbox.BaseUrl.AbsoluteUri.TrimEnd('/')}}","workspace":"{{workspace}}","started":"2026-11-24T10:00:00+00:00"}""";
        return File.WriteAllLinesAsync(Path.Combine(Run.State, "abcdefgh.ledger.ndjson"), [opened, .. lines], TestContext.Current.CancellationToken);
    }

    private sealed class Nobody : IExchangeObserver, IPacingObserver
    {
        public static Nobody Instance { get; } = new();

        public void Observed(Exchange exchange)
        {
        }

        public void Waiting(TimeSpan pause, RateLimit limit, long spent)
        {
        }
    }
}
