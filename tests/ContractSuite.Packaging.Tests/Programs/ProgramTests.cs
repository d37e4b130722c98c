namespace ContractSuite.Packaging.Tests.Programs;

/// <summary>The suite says the same of a target as an installed tool, as a single file and as tests.</summary>
public sealed class ProgramTests
{
    private const string Seed = "4711";

    /// <summary>The way round that takes seconds; CONTRACTSUITE_FULL=true runs every feature in each form.</summary>
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("CONTRACTSUITE_FULL") == "true";

    [Fact]
    public async Task The_same_seed_gives_the_same_counts_and_findings_in_every_form()
    {
        using var folder = new TemporaryFolder();

        var tool = await VerifiedAsync(await InstalledToolAsync(folder), folder["tool"]);
        var single = await VerifiedAsync(await SingleFileAsync(folder), folder["single"]);
        var tests = await TestedAsync(folder);

        single.Should().Be(tool);
        tests.Should().Be(tool);
    }

    private static async Task<string> InstalledToolAsync(TemporaryFolder folder)
    {
        await ProgramRun.DotnetAsync("pack", "src/ContractSuite.Cli", "--no-build", "--configuration", Repository.Configuration, "--output", folder["packages"]);
        await ProgramRun.DotnetAsync("tool", "install", "ContractSuite", "--tool-path", folder["tools"], "--source", folder["packages"]);
        return Path.Combine(folder["tools"], "contractsuite");
    }

    private static async Task<string> SingleFileAsync(TemporaryFolder folder)
    {
        await ProgramRun.DotnetAsync("publish", "src/ContractSuite.Cli", "--configuration", Repository.Configuration, "--output", folder["file"], "--use-current-runtime", "-p:SingleFile=true", "-p:SelfContained=false", "-p:PublishReadyToRun=false");
        return Path.Combine(folder["file"], "contractsuite");
    }

    private static async Task<string> VerifiedAsync(string program, string output)
    {
        var run = await ProgramRun.OfAsync(program, Path.GetDirectoryName(output)!, ["verify", "--seed", Seed, "--out", output, .. IsFull ? [] : new[] { "--tags", "@smoke" }]);

        run.ExitCode.Should().Be(0, run.Output);
        return Verification.Of(Path.Combine(output, "summary.json"));
    }

    private static async Task<string> TestedAsync(TemporaryFolder folder)
    {
        await ProgramRun.DotnetAsync(
        [
            "test", "tests/ContractSuite.Features", "--no-build", "--configuration", Repository.Configuration, "--results-directory", folder["results"],
            "--environment", $"CONTRACTSUITE_SEED={Seed}", "--environment", $"CONTRACTSUITE_OUT={folder["tests"]}", .. IsFull ? [] : new[] { "--filter", "Category=smoke" },
        ]);
        return Verification.Of(Path.Combine(folder["tests"], "summary.json"));
    }
}
