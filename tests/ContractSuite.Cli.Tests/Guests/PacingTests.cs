using System.Text.Json.Nodes;
using ContractSuite.Cli.Verify;
using ContractSuite.Gherkin.Features;
using ContractSuite.Sandbox;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>A target's rate limit slows a run down and never breaks it.</summary>
public sealed class PacingTests
{
    [Fact]
    public async Task The_smoke_run_needs_no_more_than_Twentys_first_bucket()
    {
        var (run, code, guest) = await VerifyAsync(new RateLimit(100, TimeSpan.FromSeconds(60)), withAMember: false, "--tags", "@smoke");
        using var _ = run;

        code.Should().Be(ExitCode.Kept, run.Out);
        guest["pacing"]!["refusals"]!.GetValue<int>().Should().Be(0);
        guest["pacing"]!["waits"]!.GetValue<int>().Should().Be(0);
        run.Out.Should().NotContain("waiting for the target's rate limit");
    }

    /// <summary>With one seed: the random walks of another may be a few requests longer or shorter.</summary>
    [Theory]
    [InlineData(600, true)]
    [InlineData(740, false)]
    public async Task Everything_but_every_object_needs_no_more_than_600_requests_with_a_member_and_740_without(int requests, bool withAMember)
    {
        var (run, code, guest) = await VerifyAsync(new RateLimit(requests, TimeSpan.FromHours(1)), withAMember, "--tags", "not @every-object", "--seed", "1");
        using var _ = run;

        code.Should().Be(ExitCode.Kept, run.Out);
        guest["pacing"]!["refusals"]!.GetValue<int>().Should().Be(0, "what counts is one for each REST request on records and each root field of GraphQL");
    }

    [Fact]
    public async Task A_whole_run_waits_where_it_must_and_fails_nowhere()
    {
        var (run, code, guest) = await VerifyAsync(new RateLimit(100, TimeSpan.FromSeconds(1)), withAMember: false);
        using var _ = run;

        code.Should().Be(ExitCode.Kept, run.Out);
        guest["pacing"]!["refusals"]!.GetValue<int>().Should().BePositive();
        guest["pacing"]!["waits"]!.GetValue<int>().Should().BePositive();
        guest["pacing"]!["limit"]!.ToString().Should().Be("100 requests in 1 s");
        guest["differences"]!.AsArray().Should().BeEmpty("the run alone was there, and leaves the workspace as it was");
        run.Out.Should().Contain("waiting for the target's rate limit, 100 requests in 1 s: ");
        var planned = RunPlan.Of(FeatureSource.ReadFolder(Path.Combine(AppContext.BaseDirectory, "features")), "not @load").Scenarios * RunPlan.RequestsPerScenario;
        guest["pacing"]!["requests"]!.GetValue<double>().Should().BeInRange(planned * 2 / 3, planned * 4 / 3, "the figure that doctor and progress use must be true");
    }

    private static async Task<(CommandLineRun Run, ExitCode Code, JsonNode Guest)> VerifyAsync(RateLimit limit, bool withAMember, params string[] arguments)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { RateLimit = limit }, TestContext.Current.CancellationToken);
        var run = new CommandLineRun();
        run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;
        foreach (var (actor, key) in sandbox.Keys)
        {
            run.Environment[$"TWENTY_{actor.ToUpperInvariant()}_API_KEY"] = key;
        }

        if (withAMember)
            (run.Environment["TWENTY_USER_EMAIL"], run.Environment["TWENTY_USER_PASSWORD"]) = (SandboxServer.UserEmail, SandboxServer.UserPassword);

        var code = await run.RunAsync(["verify", .. arguments]);
        return (run, code, JsonNode.Parse(run.Artefact("summary.json"))!["guest"]!);
    }
}
