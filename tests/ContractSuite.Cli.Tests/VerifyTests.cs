using System.Text.Json.Nodes;
using ContractSuite.Cli.Verify;
using ContractSuite.Gherkin.Features;
using ContractSuite.Sandbox;

namespace ContractSuite.Cli.Tests;

/// <summary>The main job against targets of several kinds.</summary>
public sealed class VerifyTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("", "/")]
    [InlineData("/crm", "")]
    [InlineData("/crm", "/")]
    public async Task An_instance_is_verified_wherever_its_server_is(string prefix, string slash)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { PathBase = prefix }, TestContext.Current.CancellationToken);
        using var run = new CommandLineRun();
        run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri.TrimEnd('/') + slash;
        run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;

        var code = await run.RunAsync("verify", "--tags", "@seed and @smoke");

        code.Should().Be(ExitCode.Kept);
        run.Out.Should().Contain("The contract is kept.");
    }

    [Fact]
    public async Task The_observed_face_shows_known_deviations_and_no_other_finding()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Face = Face.Observed }, TestContext.Current.CancellationToken);
        using var run = new CommandLineRun();
        run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;
        foreach (var (actor, key) in sandbox.Keys)
        {
            run.Environment[$"TWENTY_{actor.ToUpperInvariant()}_API_KEY"] = key;
        }

        var code = await run.RunAsync("verify", "--tags", "not @alone");

        code.Should().Be(ExitCode.Kept, run.Out);
        var findings = JsonNode.Parse(run.Artefact("summary.json"))!["findings"]!;
        ((int)findings["new"]!).Should().Be(0);
        ((int)findings["known"]!).Should().BeGreaterThan(10);
    }

    [Fact]
    public async Task Quiet_leaves_the_verdict_and_where_the_document_is()
    {
        using var run = new CommandLineRun();

        await run.RunAsync("verify", "--tags", "@auth and @smoke", "--quiet");

        run.Out.ReplaceLineEndings("\n").Should().MatchRegex(@"^The contract is kept\.\n\d+ scenarios: .*\nDocument: .*\n$");
    }

    [Fact]
    public void A_plan_counts_the_features_that_have_a_selected_scenario()
    {
        var features = FeatureSource.ReadFolder(SuiteFiles.Features);

        RunPlan.Of(features, "@auth and @smoke and not @load").Features.Should().Be(1);
    }

    [Fact]
    public async Task The_same_seed_sends_the_same_data()
    {
        using var first = new CommandLineRun();
        using var second = new CommandLineRun();

        await first.RunAsync("verify", "--tags", "@core and @smoke", "--seed", "7");
        await second.RunAsync("verify", "--tags", "@core and @smoke", "--seed", "7");

        JobTitles(first).Should().NotBeEmpty().And.Equal(JobTitles(second));
    }

    [Fact]
    public async Task No_key_is_in_any_file_that_a_run_leaves()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        using var run = new CommandLineRun();
        run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;

        await run.RunAsync("verify", "--tags", "@auth");

        var signature = sandbox.OwnerKey[(sandbox.OwnerKey.LastIndexOf('.') + 1)..];
        foreach (var file in Directory.EnumerateFiles(Path.Combine(run.Folder, "out")))
        {
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Should().NotContain(signature, "no secret reaches {0}", file);
        }
    }

    private static IReadOnlyList<string> JobTitles(CommandLineRun run) =>
        [.. File.ReadLines(Path.Combine(run.Folder, "out", "run.ndjson"))
            .Where(line => line.Contains("POST /rest/batch/people\\\"", StringComparison.Ordinal))
            .Select(line => line.Split("jobTitle\\\\\\\":\\\\\\\"") is [_, var rest, ..] ? rest.Split('\\')[0] : "")
            .Where(title => title.Length > 0)
            .Order(StringComparer.Ordinal)];
}
