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
        await _sandbox.PauseAsync();

        await process.SignalAsync("INT");
        await process.UntilAsync(() => process.Error.Contains("Stopping: ", StringComparison.Ordinal));
        await process.SignalAsync("INT");
        var code = await process.EndAsync();
        await _sandbox.GoOnAsync();
        var left = Directory.EnumerateFiles(_run.State).Count();
        var swept = await _run.RunAsync("sweep");

        (code, left, swept).Should().Be(((int)ExitCode.Interrupted, 1, ExitCode.Kept));
        process.Error.Should().Be(
            "Stopping: the steps under way are finished, and what the run created is removed. Once more stops at once.\n"
            + "Stopped at once. What the run created and did not remove is in its ledger: 'contractsuite sweep' removes it.");
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
    public async Task What_was_written_before_the_disk_was_full_is_a_valid_record()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/prlimit"), "This system has no prlimit to let a file grow no further.");
        await using var process = SuiteProcess.StartWithin(fileSize: 400_000, _run.Folder, _run.Environment, "verify", "--tags", "@core");

        var code = await process.EndAsync();
        var reported = await _run.RunAsync("report", "out/run.ndjson", "--format", "summary");

        code.Should().Be((int)ExitCode.Usage);
        process.Error.Should().StartWith($"The record {Path.Combine(_run.Folder, "out", "run.ndjson")} cannot be written any more: ");
        reported.Should().Be(ExitCode.Kept, _run.Error);
        JsonNode.Parse(_run.Artefact("summary.json"))!["cut"]!.ToString().Should().NotBeEmpty();
        (await _workspace.ReadAsync()).Should().Equal(_before);
    }

    [Fact]
    public async Task A_folder_that_may_only_be_read_is_told_before_anything_is_asked()
    {
        Assert.SkipUnless(Directory.Exists("/sys/kernel"), "This system has no folder that nobody can write to.");

        var code = await _run.RunAsync("verify", "--out", "/sys/kernel/contractsuite");

        code.Should().Be(ExitCode.Usage);
        _run.Error.Should().StartWith("The record cannot be written to /sys/kernel/contractsuite/run.ndjson: ").And.EndWith($"Name a folder that can be written with --out.{Environment.NewLine}");
    }

    [Fact]
    public async Task A_document_that_cannot_be_written_is_told_and_the_record_stays()
    {
        Directory.CreateDirectory(Path.Combine(_run.Folder, "out", "index.html"));

        var code = await _run.RunAsync("verify", "--tags", "@auth and @smoke");

        code.Should().Be(ExitCode.Usage);
        _run.Error.Should().Contain(Path.Combine(_run.Folder, "out", "index.html"));
        (await _run.RunAsync("report", "out/run.ndjson", "--format", "summary")).Should().Be(ExitCode.Kept);
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
    public async Task A_target_that_dies_ends_the_run_and_a_sweep_finishes_when_it_is_back()
    {
        await using var process = await StartedAsync();

        await _sandbox.KillAsync();
        var code = await process.EndAsync();
        await using var back = await _sandbox.ComeBackAsync();
        _run.Environment["TWENTY_API_KEY"] = back.Environment["TWENTY_API_KEY"];
        using var workspace = new WorkspaceContent(back.Environment);
        var swept = await _run.RunAsync("sweep");

        code.Should().Be((int)ExitCode.TargetUnusable);
        process.Error.Should().StartWith("The target stopped answering. ");
        JsonNode.Parse(_run.Artefact("summary.json"))!["ships"]!.GetValue<bool>().Should().BeFalse();
        swept.Should().Be(ExitCode.Kept, _run.Out);
        Kept(await workspace.ReadAsync()).Should().Equal(Kept(_before));
        Directory.EnumerateFiles(_run.State).Should().BeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        await _sandbox.DisposeAsync();
        _run.Dispose();
    }

    /// <summary>A sandbox has other keys and roles each time it starts.</summary>
    private static IEnumerable<string> Kept(IEnumerable<string> content) =>
        content.Where(line => !line.StartsWith("apiKeys ", StringComparison.Ordinal) && !line.StartsWith("role ", StringComparison.Ordinal));

    private async Task<SuiteProcess> StartedAsync()
    {
        var process = SuiteProcess.Start(_run.Folder, _run.Environment, "verify", "--tags", "@core");
        await process.UntilAsync(() => Directory.Exists(_run.State) && Directory.EnumerateFiles(_run.State).Any(file => new FileInfo(file).Length > 1000));
        return process;
    }
}
