using System.Text.Json.Nodes;
using ContractSuite.Sandbox;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>What a run may do, and what it does not do unasked.</summary>
public sealed class GuardTests
{
    [Fact]
    public async Task Read_only_sends_no_write_and_says_how_many_scenarios_that_skips()
    {
        var writes = 0;
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions
            {
                Before = application => application.Use(next => context =>
                {
                    if (context.Request.Method is "PATCH" or "PUT" or "DELETE")
                        Interlocked.Increment(ref writes);

                    return next(context);
                }),
            },
            TestContext.Current.CancellationToken);
        using var run = new CommandLineRun();
        run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;

        var code = await run.RunAsync("verify", "--read-only");

        code.Should().Be(ExitCode.Kept, run.Out);
        writes.Should().Be(0);
        run.Out.Should().MatchRegex(@"  \d+ skipped: Nothing is written: --read-only was asked for\.");
        JsonNode.Parse(run.Artefact("summary.json"))!["guest"]!["creations"]!.GetValue<int>().Should().Be(0);
    }

    [Fact]
    public async Task A_change_by_somebody_else_is_told()
    {
        var isFirst = 1;
        WorkspaceContent? workspace = null;
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions
            {
                Before = application => application.Use(next => async context =>
                {
                    await next(context);
                    if (context.Request.Method == "DELETE" && Interlocked.Exchange(ref isFirst, 0) == 1)
                        await workspace!.FillAsync(1);
                }),
            },
            TestContext.Current.CancellationToken);
        using var run = new CommandLineRun();
        run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;
        workspace = new WorkspaceContent(run.Environment);
        await workspace.FillAsync(2);

        await run.RunAsync("verify", "--tags", "@core and @smoke");
        workspace.Dispose();

        run.Out.Should().Contain("The workspace changed meanwhile, by somebody else or by the target itself: people: 2 before, 3 after; ");
    }
}
