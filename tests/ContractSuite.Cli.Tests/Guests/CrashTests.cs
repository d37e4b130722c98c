using System.Globalization;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>
/// A run is killed at moments that nobody chose, and a sweep leaves the workspace exactly as it was: nothing of the run, and all of
/// what was there before. CONTRACTSUITE_KILLS says how often; three times without it.
/// </summary>
public sealed class CrashTests
{
    private const int FewKills = 3;

    /// <summary>So often at most, until a kill left something: one that leaves nothing shows nothing of a sweep.</summary>
    private const int MostKills = 20;

    /// <summary>A ledger of so many bytes has more in it than how each object was before.</summary>
    private const long WithIntents = 2000;

    private static readonly TimeSpan LatestKill = TimeSpan.FromSeconds(2);

    /// <summary>In turn, so that whatever a run makes is caught half made: records, definitions, roles and keys.</summary>
    private static readonly string[] Areas = ["@core", "@metadata", "@auth"];

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("CONTRACTSUITE_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : FewKills;

    [Fact]
    public async Task A_sweep_after_a_kill_leaves_the_workspace_as_it_was()
    {
        using var run = new CommandLineRun();
        await using var sandbox = await SandboxProcess.StartAsync(run.Folder);
        using var workspace = new WorkspaceContent(sandbox.Environment);
        await workspace.FillAsync(25);
        var before = await workspace.ReadAsync();
        foreach (var (name, value) in sandbox.Environment)
        {
            run.Environment[name] = value;
        }

        var (kill, leftSomething) = (0, 0);
        for (; kill < Kills || (leftSomething == 0 && kill < MostKills); kill++)
        {
            await VerifyAndKillAsync(run, Areas[kill % Areas.Length]);
            leftSomething += (await workspace.ReadAsync()).SequenceEqual(before) ? 0 : 1;

            var code = await run.RunAsync("sweep");

            code.Should().Be(ExitCode.Kept, run.Out);
            (await workspace.ReadAsync()).Should().Equal(before, "the sweep after kill {0} leaves the workspace as it was", kill);
            Directory.EnumerateFiles(run.State).Should().BeEmpty();
            (await run.RunAsync("sweep")).Should().Be(ExitCode.Kept, "a sweep may be repeated");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{leftSomething} of {kill} kills left something to sweep.");
        leftSomething.Should().BePositive();
    }

    private static async Task VerifyAndKillAsync(CommandLineRun run, string tags)
    {
        await using var process = SuiteProcess.Start(run.Folder, run.Environment, "verify", "--tags", tags);
        await process.UntilAsync(() => Directory.Exists(run.State) && Directory.EnumerateFiles(run.State).Any(file => new FileInfo(file).Length > WithIntents));
        await Task.Delay(LatestKill * Random.Shared.NextDouble(), TestContext.Current.CancellationToken);
        await process.KillAsync();
    }
}
