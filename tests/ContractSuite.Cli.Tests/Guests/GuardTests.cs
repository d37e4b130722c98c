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

    [Theory]
    [InlineData(null, " skipped: Nothing is written to http://crm.invalid unless TWENTY_ALLOW_WRITES=true.")]
    [InlineData("true", " passed, 0 failed, 0 skipped.")]
    public async Task Somebody_elses_server_is_written_to_only_when_that_is_allowed(string? allowed, string told)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        await using var proxy = new ForwardProxy(sandbox.BaseUrl, "pr0xy-password");
        using var run = new CommandLineRun();
        run.Environment["TWENTY_BASE_URL"] = "http://crm.invalid";
        run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;
        run.Environment["TWENTY_PROXY"] = proxy.Url;
        run.Environment["TWENTY_ALLOW_WRITES"] = allowed ?? "";

        await run.RunAsync("verify", "--tags", "@core and @smoke");

        run.Out.Should().Contain(told);
    }

    [Theory]
    [InlineData("", "  1 skipped: Runs only when asked for: --destructive.")]
    [InlineData("--destructive", "2 scenarios: 2 passed, 0 failed, 0 skipped.")]
    public async Task What_others_might_notice_happens_only_when_it_is_asked_for(string option, string told)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        using var run = new CommandLineRun();
        run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;
        var feature = Path.Combine(Directory.CreateDirectory(Path.Combine(run.Folder, "own")).FullName, "own.feature");
        await File.WriteAllTextAsync(
            feature,
            """
            @own
            Feature: Own
              Scenario: A person
                When a person is added over REST
              @destructive
              Scenario: Another person
                When a person is added over REST
            """,
            TestContext.Current.CancellationToken);

        var code = await run.RunAsync(["verify", "--features", "own", "--tags", "@own", .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        code.Should().Be(ExitCode.Kept, run.Out);
        run.Out.Should().Contain(told);
    }

    [Fact]
    public async Task A_change_by_somebody_else_is_told()
    {
        using var run = new CommandLineRun();

        await VerifyBesideAsync(run, "@core and @smoke", workspace => workspace.FillAsync(2), workspace => workspace.FillAsync(1));

        run.Out.Should().Contain("The workspace changed meanwhile, by somebody else or by the target itself: people: 2 before, 3 after; ");
    }

    [Theory]
    [InlineData("/rest/metadata/webhooks", """{"targetUrl":"https://example.org/hook","operations":["person.created"]}""", "webhooks: 0 before, 1 after; ")]
    [InlineData("/rest/metadata/objects", """{"nameSingular":"wine","namePlural":"wines","labelSingular":"Wine","labelPlural":"Wines"}""", @"objects: \d+ before, \d+ after; ")]
    [InlineData("/rest/metadata/objects", """{"nameSingular":"wine","namePlural":"wines","labelSingular":"Wine","labelPlural":"Wines"}""", @"fields: \d+ before, \d+ after; ")]
    [InlineData("/metadata", """{"query":"mutation { createOneRole(createRoleInput: { label: \"Guest\" }) { id } }"}""", @"roles: \d before, \d after\.")]
    public async Task A_definition_that_somebody_else_makes_is_told(string path, string definition, string told)
    {
        using var run = new CommandLineRun();

        await VerifyBesideAsync(run, "@metadata and @needs-webhooks", _ => Task.CompletedTask, workspace => workspace.PostAsync(path, definition));

        run.Out.Should().MatchRegex($"The workspace changed meanwhile, by somebody else or by the target itself: {told}");
    }

    [Fact]
    public async Task A_run_that_makes_definitions_and_removes_them_changed_nothing()
    {
        using var run = new CommandLineRun();

        await VerifyBesideAsync(run, "@metadata and not @every-object", workspace => workspace.FillAsync(2), _ => Task.CompletedTask);

        JsonNode.Parse(run.Artefact("summary.json"))!["guest"]!["differences"]!.AsArray().Should().BeEmpty();
    }

    /// <summary>Somebody else is at work in the workspace: something is there before the run, and something happens after its first removal.</summary>
    private static async Task VerifyBesideAsync(CommandLineRun run, string tags, Func<WorkspaceContent, Task> before, Func<WorkspaceContent, Task> meanwhile)
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
                        await meanwhile(workspace!);
                }),
            },
            TestContext.Current.CancellationToken);
        run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;
        using var opened = workspace = new WorkspaceContent(run.Environment);
        await before(workspace);

        await run.RunAsync("verify", "--tags", tags);
    }
}
