using System.Text.Json.Nodes;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>However a run ends, it says why, its record is whole so far, and nothing of it stays or is forgotten.</summary>
public sealed class InterruptTests : IAsyncLifetime
{
    private readonly CommandLineRun _run = new();
    private SandboxProcess _sandbox = null!;
    private WorkspaceContent _workspace = null!;
    private IReadOnlyList<string> _before = [];

    public async ValueTask InitializeAsync()
    {
        _sandbox = await SandboxProcess.StartAsync(_run.Folder);
        _workspace = new WorkspaceContent(_sandbox.Environment);
        await _workspace.FillAsync(3);
        _before = await _workspace.ReadAsync();
        foreach (var (name, value) in _sandbox.Environment)
        {
            _run.Environment[name] = value;
        }
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task An_interrupt_ends_the_run_in_order(string signal)
    {
        await using var process = await StartedAsync();

        await process.SignalAsync(signal);
        var code = await process.EndAsync();

        code.Should().Be((int)ExitCode.Interrupted);
        process.Error.Should().Be("Stopping: the steps under way are finished, and what the run created is removed. Once more stops at once.\nThe run was interrupted.");
        (await _workspace.ReadAsync()).Should().Equal(_before);
        Directory.EnumerateFiles(_run.State).Should().BeEmpty();
        JsonNode.Parse(_run.Artefact("summary.json"))!["guest"]!["stopped"]!.ToString().Should().Be("The run was interrupted.");
        File.Exists(Path.Combine(_run.Folder, "out", "index.html")).Should().BeTrue();
    }

    [Fact]
    public async Task A_second_interrupt_ends_it_at_once_and_a_sweep_finishes()
    {
        await using var process = await StartedAsync();

        await process.SignalAsync("INT");
        await process.SignalAsync("INT");
        var code = await process.EndAsync();
        await _run.RunAsync("sweep");

        code.Should().Be((int)ExitCode.Interrupted);
        (await _workspace.ReadAsync()).Should().Equal(_before);
        Directory.EnumerateFiles(_run.State).Should().BeEmpty();
    }

    [Fact]
    public async Task A_full_disk_ends_the_run_in_order()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");
        Directory.CreateDirectory(Path.Combine(_run.Folder, "out"));
        File.CreateSymbolicLink(Path.Combine(_run.Folder, "out", "run.ndjson"), "/dev/full");

        var code = await _run.RunAsync("verify", "--tags", "@core");

        code.Should().Be(ExitCode.Usage);
        _run.Error.Should().StartWith($"The record {Path.Combine(_run.Folder, "out", "run.ndjson")} cannot be written any more: ").And.EndWith($"Make room, or name another folder with --out, and run again.{Environment.NewLine}");
        (await _workspace.ReadAsync()).Should().Equal(_before);
    }

    [Fact]
    public async Task An_output_folder_that_cannot_be_written_is_told_before_anything_is_asked()
    {
        await File.WriteAllTextAsync(Path.Combine(_run.Folder, "taken"), "", TestContext.Current.CancellationToken);

        var code = await _run.RunAsync("verify", "--out", "taken");

        code.Should().Be(ExitCode.Usage);
        _run.Error.Should().StartWith($"The record cannot be written to {Path.Combine(_run.Folder, "taken", "run.ndjson")}: ").And.EndWith($"Name a folder that can be written with --out.{Environment.NewLine}");
    }

    [Fact]
    public async Task A_target_that_dies_ends_the_run_and_stays_in_the_ledger()
    {
        await using var process = await StartedAsync();

        await _sandbox.KillAsync();
        var code = await process.EndAsync();

        code.Should().Be((int)ExitCode.TargetUnusable);
        process.Error.Should().StartWith("The target stopped answering. ");
        JsonNode.Parse(_run.Artefact("summary.json"))!["ships"]!.GetValue<bool>().Should().BeFalse();
    }

    public async ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        await _sandbox.DisposeAsync();
        _run.Dispose();
    }

    private async Task<SuiteProcess> StartedAsync()
    {
        var process = SuiteProcess.Start(_run.Folder, _run.Environment, "verify", "--tags", "@core");
        await process.UntilAsync(() => Directory.Exists(_run.State) && Directory.EnumerateFiles(_run.State).Any(file => new FileInfo(file).Length > 1000));
        return process;
    }
}
