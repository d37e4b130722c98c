namespace ContractSuite.Packaging.Tests.Programs;

/// <summary>The packages do in a project of somebody else what <c>samples/</c> shows.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("Engine", "src/ContractSuite.Gherkin", 2)]
    [InlineData("Sandbox", "src/ContractSuite.Sandbox", 1)]
    public async Task A_sample_runs_on_the_package(string sample, string project, int tests)
    {
        using var folder = new TemporaryFolder();
        await ProgramRun.DotnetAsync("pack", project, "--no-build", "--configuration", Repository.Configuration, "--output", folder["packages"]);
        Repository.Copy("samples", folder["samples"]);

        // The package comes from the folder alone, and is forgotten with it; what is restored already is not asked for again.
        var run = await ProgramRun.DotnetAsync(
            "test", Path.Combine(folder["samples"], sample),
            $"-p:RestoreAdditionalProjectSources={folder["packages"]}", $"-p:RestorePackagesPath={folder["restored"]}", $"-p:RestoreFallbackFolders={Repository.RestoredPackages}");

        run.Output.Should().MatchRegex($@"Failed: +0, Passed: +{tests}, Skipped: +0, Total: +{tests}\b");
    }
}
