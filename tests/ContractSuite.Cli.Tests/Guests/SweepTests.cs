using ContractSuite.Sandbox;
using ContractSuite.Target.Ledgers;
using ContractSuite.Target.Settings;

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

    /// <summary>As a run leaves it that was killed: a person in the workspace, and her id in a ledger.</summary>
    private async Task<string> LeaveAPersonAsync(string? workspace)
    {
        await _workspace.FillAsync(1);
        var person = (await _workspace.ReadAsync()).Single(line => line.Contains("Hand 1", StringComparison.Ordinal));
        var id = System.Text.Json.Nodes.JsonNode.Parse(person["people ".Length..])!["id"]!.ToString();
        Directory.CreateDirectory(_run.State);
        await File.WriteAllTextAsync(
            Path.Combine(_run.State, "abcdefgh.ledger.ndjson"),
            $$$"""
            {"line":"opened","marker":"abcdefgh","target":"{{{_sandbox.BaseUrl.AbsoluteUri.TrimEnd('/')}}}","workspace":"{{{workspace}}}","started":"2026-11-24T10:00:00+00:00"}
            {"line":"intended","intent":1,"kind":"record","collection":"people","actor":"owner","traces":[]}
            {"line":"made","intent":1,"ids":["{{{id}}}"]}

            """,
            TestContext.Current.CancellationToken);
        return id;
    }
}
