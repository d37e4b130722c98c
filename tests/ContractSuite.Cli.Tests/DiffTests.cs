using System.Text.Json.Nodes;
using ContractSuite.Sandbox;

namespace ContractSuite.Cli.Tests;

/// <summary><c>contractsuite diff</c>: two runs of one target differ in nothing, two faces in what is known, and bad input is refused.</summary>
public sealed class DiffTests
{
    [Fact]
    public async Task Two_runs_of_the_same_target_with_different_seeds_differ_in_nothing()
    {
        using var run = new CommandLineRun();
        await run.RunAsync("verify", "--tags", "(@core or @metadata) and not @every-object", "--seed", "1", "--out", "before");
        await run.RunAsync("verify", "--tags", "(@core or @metadata) and not @every-object", "--seed", "2", "--out", "after");

        var code = await run.RunAsync("diff", "before/run.ndjson", "after/run.ndjson", "--fail-on", "harmless");
        var said = run.Out;
        await run.RunAsync("diff", "before/run.ndjson", "after/run.ndjson", "--json");

        said.Should().Contain("0 breaking, 0 risky, 0 harmless, 0 accepted.");
        code.Should().Be(ExitCode.Kept);
        run.Out[said.Length..].Should().Be(run.Artefact("diff.json"));
    }

    [Fact]
    public async Task What_one_face_does_otherwise_is_told_and_can_be_accepted()
    {
        using var run = new CommandLineRun();
        await run.RunAsync("verify", "--tags", "@auth", "--out", "before");
        await using (var observed = await SandboxServer.StartAsync(new SandboxOptions { Face = Face.Observed }, TestContext.Current.CancellationToken))
        {
            run.Environment["TWENTY_BASE_URL"] = observed.BaseUrl.AbsoluteUri;
            run.Environment["TWENTY_API_KEY"] = observed.OwnerKey;
            await run.RunAsync("verify", "--tags", "@auth", "--out", "after");
        }

        string[] diff = ["diff", "before/run.ndjson", "after/run.ndjson", "--fail-on", "risky"];
        var first = await run.RunAsync(diff);
        var differences = JsonNode.Parse(run.Artefact("diff.json"))!["differences"]!.AsArray();
        var accepting = await run.RunAsync([.. diff, "--accept", "the older release says 401"]);
        var second = await run.RunAsync(diff);

        first.Should().Be(ExitCode.Broken);
        differences.Should().Contain(difference => difference!["rule"]!["id"]!.ToString() == "UP405" && difference["before"]!.ToString().StartsWith("status 401") && difference["after"]!.ToString().StartsWith("status 403"));
        accepting.Should().Be(ExitCode.Kept);
        second.Should().Be(ExitCode.Kept);
    }

    [Fact]
    public async Task A_record_that_is_not_there_is_refused()
    {
        using var run = new CommandLineRun();

        var code = await run.RunAsync("diff", "nowhere/run.ndjson", "after/run.ndjson");

        code.Should().Be(ExitCode.Usage);
        run.Error.Should().Be($"There is no record at {Path.Combine(run.Folder, "nowhere", "run.ndjson")}. Name the run.ndjson that 'contractsuite verify' wrote, or a target of contractsuite.json.{Environment.NewLine}");
    }
}
