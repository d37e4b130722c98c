using System.Text.Json.Nodes;

namespace ContractSuite.Packaging.Tests.Switches;

/// <summary>docs/adr/0002: the default build needs neither Reqnroll nor NBomber, and a switch says what it needs.</summary>
public sealed class SwitchTests
{
    [Fact]
    public void The_default_build_restores_no_package_of_either_switch()
    {
        var restored = Directory.EnumerateFiles(Repository.Root, "project.assets.json", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "obj")
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!["libraries"]!.AsObject().Select(library => library.Key).ToList())
            .ToList();

        restored.Should().HaveCountGreaterThan(12);
        restored.SelectMany(libraries => libraries).Should().Contain(library => library.StartsWith("RestSharp/", StringComparison.Ordinal))
            .And.NotContain(library => library.StartsWith("Reqnroll", StringComparison.OrdinalIgnoreCase) || library.StartsWith("NBomber", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("BddEngine=Reqnroll", "tests/ContractSuite.Features", "Reqnroll.xunit.v3", "Reqnroll and Reqnroll.xunit.v3 (BddEngine=Reqnroll)")]
    [InlineData("LoadEngine=NBomber", "src/ContractSuite.Load", "NBomber", "NBomber (LoadEngine=NBomber)")]
    public async Task A_package_that_no_source_serves_is_named_with_what_to_do(string setting, string project, string missing, string needed)
    {
        using var nowhere = new TemporaryFolder();

        var restore = await RestoreAsync(project, setting, $"RestoreSources={nowhere.Path}", $"RestorePackagesPath={nowhere.Path}");

        restore.ExitCode.Should().NotBe(0);
        restore.Output.Should().Contain($"Unable to find package {missing}.").And.Contain(
            $"error CSUITE003: A package of {needed} could not be restored; the lines above name it. Expected a package source that serves it: "
            + "add one to your nuget.config (dotnet nuget add source), or leave the switch out for the engine of this repository.");
    }

    [Theory]
    [InlineData("BddEngine=Cucumber", "error CSUITE001: BddEngine is 'Cucumber', expected 'ContractSuite' or 'Reqnroll'. Leave -p:BddEngine out for the first.")]
    [InlineData("LoadEngine=k6", "error CSUITE002: LoadEngine is 'k6', expected 'ContractSuite' or 'NBomber'. Leave -p:LoadEngine out for the first.")]
    public async Task An_engine_that_nobody_knows_is_refused(string setting, string message)
    {
        var restore = await RestoreAsync("src/ContractSuite.Load", setting);

        restore.ExitCode.Should().NotBe(0);
        restore.Output.Should().Contain(message);
    }

    private static Task<ProgramRun> RestoreAsync(string project, params IEnumerable<string> settings) =>
        ProgramRun.OfAsync("dotnet", Repository.Root, ["restore", project, .. settings.Select(setting => $"-p:{setting}")]);
}
