using System.Text.Json.Nodes;
using ContractSuite.Sandbox;
using ContractSuite.Target;
using ContractSuite.Target.Access;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Ledgers;
using ContractSuite.Target.Metadata;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Records;
using ContractSuite.Target.Settings;
using RateLimit = ContractSuite.Target.Pacing.RateLimit;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>What a sweep does with ledgers: of its own target, of others, of runs that go on.</summary>
public sealed class SweepTests : IAsyncLifetime
{
    private readonly CommandLineRun _run = new();
    private SandboxServer _sandbox = null!;
    private WorkspaceContent _workspace = null!;

    private string? Workspace => KeyClaims.Of(_sandbox.OwnerKey)!.Workspace;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        _run.Environment["TWENTY_BASE_URL"] = _sandbox.BaseUrl.AbsoluteUri;
        _run.Environment["TWENTY_API_KEY"] = _sandbox.OwnerKey;
        _workspace = new WorkspaceContent(_run.Environment);
    }

    [Fact]
    public async Task With_no_ledger_nothing_is_left()
    {
        var code = await _run.RunAsync("sweep");

        code.Should().Be(ExitCode.Kept);
        _run.Out.Should().Be($"Nothing is left.{Environment.NewLine}");
    }

    [Fact]
    public async Task A_dry_run_says_what_is_left_and_removes_nothing()
    {
        var id = await LeaveAPersonAsync(Workspace);

        var code = await _run.RunAsync("sweep", "--dry-run");

        code.Should().Be(ExitCode.Broken);
        _run.Out.Should().Contain($"  people {id}.").And.EndWith($"1 left.{Environment.NewLine}");
        (await _workspace.ReadAsync()).Should().Contain(line => line.Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_run_left_is_removed_and_its_ledger_with_it()
    {
        var id = await LeaveAPersonAsync(Workspace);

        var code = await _run.RunAsync("sweep");

        code.Should().Be(ExitCode.Kept);
        _run.Out.Should().Contain("  Removed.");
        (await _workspace.ReadAsync()).Should().NotContain(line => line.Contains(id, StringComparison.Ordinal));
        Directory.EnumerateFiles(_run.State).Should().BeEmpty();
    }

    [Fact]
    public async Task Whatever_a_run_can_make_is_removed()
    {
        SignIn();
        var before = await _workspace.ReadAsync();
        await LeaveOneOfEachKindAsync();
        (await _workspace.ReadAsync()).Should().NotEqual(before);

        var code = await _run.RunAsync("sweep");

        code.Should().Be(ExitCode.Kept, _run.Out);
        _run.Out.ReplaceLineEndings("\n").Should().MatchRegex(
            @"^Run [a-z]{8} of .* left 7 in .*:\n  apiKeys .*\n  roles .*\n  webhooks .*\n  views .*\n  fields .*\n  objects .*\n  people .*\n  Removed\.\nNothing is left\.\n$");
        (await _workspace.ReadAsync()).Should().Equal(before);
    }

    [Fact]
    public async Task A_view_is_removed_for_good_not_only_hidden()
    {
        SignIn();
        var before = await _workspace.ReadAsync();
        await LeaveOneOfEachKindAsync();
        var view = (await _workspace.ReadAsync()).Except(before).Single(line => line.StartsWith("views ", StringComparison.Ordinal) && line.Contains("\"icon\":\"IconFlask\"", StringComparison.Ordinal));
        var id = JsonNode.Parse(view["views ".Length..])!["id"]!.ToString();

        await _run.RunAsync("sweep");

        (await _workspace.PostAsync("/metadata", $$"""{"query":"mutation { destroyView(id: \"{{id}}\") }"}"""))["errors"]![0]!["message"]!.ToString().Should().Be("View to destroy not found");
    }

    [Fact]
    public async Task What_an_answer_that_never_came_may_have_made_is_found_by_the_runs_mark()
    {
        await _workspace.FillAsync(2);
        var before = await _workspace.ReadAsync();
        await _workspace.PostAsync("/rest/people", """{"name":{"firstName":"Ada","lastName":"Lovelace abcdefgh"}}""");
        await _workspace.PostAsync("/rest/metadata/webhooks", """{"targetUrl":"https://example.org/abcdefgh","operations":["person.created"]}""");
        await LeaveALedgerAsync(
            Workspace,
            """{"line":"intended","intent":1,"kind":"record","collection":"people","actor":"owner","traces":[{"path":"name.lastName"}]}""",
            """{"line":"intended","intent":2,"kind":"definition","collection":"webhooks","actor":"owner","traces":[]}""",
            """{"line":"intended","intent":3,"kind":"definition","collection":"views","actor":"owner","traces":[]}""");

        var code = await _run.RunAsync("sweep");

        code.Should().Be(ExitCode.Kept, _run.Out);
        _run.Out.ReplaceLineEndings("\n").Should().EndWith("""
              views: one that the target may have created, its answer never came.
              webhooks: one that the target may have created, its answer never came.
              people: one that the target may have created, its answer never came.
              Removed.
            Nothing is left.

            """.ReplaceLineEndings("\n"));
        (await _workspace.ReadAsync()).Should().Equal(before);
    }

    [Fact]
    public async Task A_bad_request_without_an_answer_made_nothing_when_nobody_is_younger_than_the_run()
    {
        await _workspace.FillAsync(2);
        var before = await _workspace.ReadAsync();
        await LeaveALedgerAsync(
            Workspace,
            $$"""{"line":"seen","collection":"people","newest":"{{NewestOf(before)}}"}""",
            """{"line":"intended","intent":1,"kind":"record","collection":"people","actor":"owner","traces":[{"path":"jobTitle"}]}""",
            """{"line":"intended","intent":2,"kind":"record","collection":"people","actor":"owner","traces":[]}""");
        await _workspace.PostAsync("/rest/people", """{"jobTitle":"Countess abcdefgh"}""");

        var code = await _run.RunAsync("sweep");

        code.Should().Be(ExitCode.Kept, _run.Out);
        _run.Out.ReplaceLineEndings("\n").Should().EndWith("""
              people: one that the target may have created, its answer never came.
              people: one that the target may have created, its answer never came.
              Removed.
            Nothing is left.

            """.ReplaceLineEndings("\n"));
        (await _workspace.ReadAsync()).Should().Equal(before);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_bad_request_without_an_answer_stays_told_when_somebody_may_be_of_it(bool isYoungerThanTheRun)
    {
        await _workspace.FillAsync(1);
        string[] seen = isYoungerThanTheRun ? [$$"""{"line":"seen","collection":"people","newest":"{{NewestOf(await _workspace.ReadAsync())}}"}"""] : [];
        await LeaveALedgerAsync(Workspace, [.. seen, """{"line":"intended","intent":1,"kind":"record","collection":"people","actor":"owner","traces":[]}"""]);
        await _workspace.FillAsync(1);
        var before = await _workspace.ReadAsync();

        var code = await _run.RunAsync("sweep");

        code.Should().Be(ExitCode.Broken);
        _run.Out.ReplaceLineEndings("\n").Should().EndWith("""
              1 could not be removed:
              people: one that the target may have created, its answer never came.
            1 left.

            """.ReplaceLineEndings("\n"));
        (await _workspace.ReadAsync()).Should().Equal(before);
    }

    [Fact]
    public async Task How_the_records_of_an_object_were_is_in_the_ledger_before_they_are_written_to()
    {
        SignIn();
        await _workspace.FillAsync(1);
        var newest = NewestOf(await _workspace.ReadAsync());

        await LeaveOneOfEachKindAsync();

        var lines = await File.ReadAllLinesAsync(Directory.EnumerateFiles(_run.State).Single(), TestContext.Current.CancellationToken);
        lines[1].Should().Be($$"""{"line":"seen","collection":"people","newest":"{{newest}}"}""");
        lines[2].Should().StartWith("""{"line":"intended","intent":1,"kind":"record","collection":"people",""");
    }

    [Fact]
    public async Task A_day_of_change_that_is_to_come_says_nothing_of_what_was_there()
    {
        SignIn();
        await _workspace.PostAsync("/rest/people", """{"jobTitle":"Prophet","updatedAt":"2099-01-01T00:00:00.000Z"}""");
        NewestOf(await _workspace.ReadAsync()).Should().Be("2099-01-01T00:00:00.000Z");

        await LeaveOneOfEachKindAsync();

        (await File.ReadAllTextAsync(Directory.EnumerateFiles(_run.State).Single(), TestContext.Current.CancellationToken)).Should().NotContain("\"line\":\"seen\"");
    }

    [Fact]
    public async Task What_another_workspaces_key_may_have_made_is_not_looked_for_in_this_one()
    {
        await LeaveALedgerAsync(
            Workspace,
            """{"line":"intended","intent":1,"kind":"record","collection":"people","actor":"second","traces":[{"path":"jobTitle"}]}""");

        var code = await _run.RunAsync("sweep");

        code.Should().Be(ExitCode.Broken);
        _run.Out.Should().EndWith($"1 left.{Environment.NewLine}");
        Directory.EnumerateFiles(_run.State).Should().ContainSingle();
    }

    [Fact]
    public async Task A_key_that_only_a_member_can_remove_is_told_with_what_to_set()
    {
        SignIn();
        await LeaveOneOfEachKindAsync();
        _run.Environment.Remove("TWENTY_USER_EMAIL");

        var code = await _run.RunAsync("sweep");

        code.Should().Be(ExitCode.Broken);
        _run.Out.Should().MatchRegex("  2 could not be removed:\\s+  apiKeys .*\\s+  roles .*\\s+  API keys are removed by a member alone\\. Set TWENTY_USER_EMAIL and TWENTY_USER_PASSWORD, and sweep again\\.");
    }

    [Fact]
    public async Task A_target_can_be_named_and_what_was_left_in_others_stays()
    {
        await LeaveAPersonAsync(Workspace);
        await File.WriteAllTextAsync(
            Path.Combine(_run.Folder, "contractsuite.json"),
            """{"targets":{"elsewhere":{"baseUrl":"https://crm.example.com","apiKey":"key"}}}""",
            TestContext.Current.CancellationToken);

        var code = await _run.RunAsync("sweep", "--target", "elsewhere");

        code.Should().Be(ExitCode.Kept);
        _run.Out.Should().Be($"Nothing is left.{Environment.NewLine}");
        Directory.EnumerateFiles(_run.State).Should().ContainSingle();
    }

    [Fact]
    public async Task What_was_left_in_another_workspace_of_the_same_server_stays_in_its_ledger()
    {
        await LeaveAPersonAsync("another-workspace");

        var code = await _run.RunAsync("sweep");

        code.Should().Be(ExitCode.Broken);
        _run.Out.Should().Contain("  There is no key for this target and workspace here. Set TWENTY_BASE_URL and TWENTY_API_KEY, or name it in contractsuite.json.");
        Directory.EnumerateFiles(_run.State).Should().ContainSingle();
    }

    [Fact]
    public async Task A_run_that_goes_on_is_left_alone()
    {
        using var ledger = Ledger.Begin(_run.State, _sandbox.BaseUrl, Workspace, DateTimeOffset.UnixEpoch);

        var code = await _run.RunAsync("sweep");

        code.Should().Be(ExitCode.Kept);
        _run.Out.Should().StartWith($"{Path.GetFileName(ledger.Path)}: the run is still going on, or another sweep is at it. Left alone.");
    }

    public async ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        await _sandbox.DisposeAsync();
        _run.Dispose();
    }

    /// <summary>Of the people, the latest change, as a run sees it before it writes.</summary>
    private static string NewestOf(IReadOnlyList<string> content) => content
        .Where(line => line.StartsWith("people ", StringComparison.Ordinal))
        .Select(line => JsonNode.Parse(line["people ".Length..])!["updatedAt"]!.ToString())
        .Max(StringComparer.Ordinal)!;

    private void SignIn() =>
        (_run.Environment["TWENTY_USER_EMAIL"], _run.Environment["TWENTY_USER_PASSWORD"]) = (SandboxServer.UserEmail, SandboxServer.UserPassword);

    /// <summary>As a run does that is killed in the middle of everything.</summary>
    private async Task LeaveOneOfEachKindAsync()
    {
        var settings = TargetSettingsReader.Read(_run.Environment, _run.Folder)!;
        using var guest = new Guest(settings, new GuestOptions { StateFolder = _run.State }, Nobody.Instance);
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

    /// <summary>As a run leaves it that was killed: a person in the workspace, and her id in a ledger.</summary>
    private async Task<string> LeaveAPersonAsync(string? workspace)
    {
        await _workspace.FillAsync(1);
        var person = (await _workspace.ReadAsync()).Single(line => line.Contains("Hand 1", StringComparison.Ordinal));
        var id = JsonNode.Parse(person["people ".Length..])!["id"]!.ToString();
        await LeaveALedgerAsync(
            workspace,
            """{"line":"intended","intent":1,"kind":"record","collection":"people","actor":"owner","traces":[]}""",
            $$"""{"line":"made","intent":1,"ids":["{{id}}"]}""");
        return id;
    }

    /// <summary>The ledger of a run whose mark is abcdefgh.</summary>
    private Task LeaveALedgerAsync(string? workspace, params string[] lines)
    {
        Directory.CreateDirectory(_run.State);
        var opened = $$"""{"line":"opened","marker":"abcdefgh","target":"{{_sandbox.BaseUrl.AbsoluteUri.TrimEnd('/')}}","workspace":"{{workspace}}","started":"2026-11-24T10:00:00+00:00"}""";
        return File.WriteAllLinesAsync(Path.Combine(_run.State, "abcdefgh.ledger.ndjson"), [opened, .. lines], TestContext.Current.CancellationToken);
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
