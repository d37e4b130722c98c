using System.Diagnostics;
using System.Globalization;
using ContractSuite.Load.Models;
using ContractSuite.Load.Results;
using ContractSuite.Load.Shards;
using ContractSuite.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Cli.Tests;

/// <summary>Load from the command line: a few seconds of it, so that the path stays open.</summary>
public sealed class LoadTests
{
    [Fact]
    public async Task A_tiny_workload_is_made_measured_judged_read_back_and_removed()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        using var run = On(sandbox);

        var code = await run.RunAsync("load", "--tags", "@smoke");

        code.Should().Be(ExitCode.Kept, run.Out);
        run.Out.Should().Contain("✓ 50 % of all calls are answered within 5 s: found ");
        run.Out.Should().Contain("records acknowledged, 0 of them lost");
        run.Artefact("run.ndjson").Should().Contain(LoadJson.ResultMediaType).And.Contain(LoadJson.PromiseMediaType);
        (await PeopleWithMarksAsync(sandbox)).Should().Be(0, "a load leaves nothing behind");
    }

    [Fact]
    public async Task Several_processes_make_exactly_the_load_that_one_would()
    {
        const int Parts = 3;
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        var folder = Directory.CreateTempSubdirectory("contractsuite-").FullName;
        var start = DateTimeOffset.UtcNow.AddSeconds(5).ToString("O", CultureInfo.InvariantCulture);

        await Task.WhenAll(Enumerable.Range(1, Parts).Select(part => ProcessAsync(sandbox, folder, part, Parts, start)));

        using var merge = new CommandLineRun();
        var logs = Directory.GetFiles(folder, "*.hlog", SearchOption.AllDirectories);
        logs.Should().HaveCount(Parts);
        (await merge.RunAsync(["load", "merge", .. logs])).Should().Be(ExitCode.Kept);
        merge.Out.Should().MatchRegex(@"(?m)^all +\d+ +0 ");
        Merged(logs).Count.Should().Be(MeasuredArrivals());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_broken_promise_is_told_with_figure_and_bound_and_fails_the_run()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Before = FailChanges }, TestContext.Current.CancellationToken);
        using var run = On(sandbox);

        var code = await run.RunAsync("load", "--tags", "@smoke");

        code.Should().Be(ExitCode.Broken);
        run.Out.Should().MatchRegex(@"at most 0 % of all calls fail: found \S+ % \(\d+ × ServerError \(503\)\)");
    }

    [Fact]
    public async Task A_rate_limit_is_told_before_anything_begins()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { RateLimit = new RateLimit(100, TimeSpan.FromSeconds(60)) }, TestContext.Current.CancellationToken);
        using var run = On(sandbox);

        await run.RunAsync("load", "--tags", "@smoke and @nothing");

        run.Out.Should().Contain("This target's rate limit allows 100 requests in 60 s, 1.67 a second in the long run.");
        run.Out.Should().Contain("API_RATE_LIMITING_LONG_LIMIT");
    }

    [Fact]
    public async Task When_it_begins_is_told_beforehand_with_how_long_that_is()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        using var run = On(sandbox);

        await run.RunAsync("load", "--tags", "@smoke and @nothing", "--start-at", "2099-01-01T12:00:00Z");

        run.Out.Should().MatchRegex(@"The load begins at 2099-01-01 12:00:00 \+00:00, in about \d+ min\.");
    }

    [Theory]
    [InlineData("--shard is '5/4', expected a part and how many there are with a slash between, such as 2/4.", "load", "--shard", "5/4")]
    [InlineData("--start-at is 'soon', expected a moment such as 2026-11-24T12:00:00Z.", "load", "--start-at", "soon")]
    [InlineData("There is no such file.", "load", "--baseline", "nothing.ndjson")]
    [InlineData("Could not find file", "load", "merge", "nothing.hlog")]
    public async Task What_cannot_be_meant_is_refused(string message, params string[] arguments)
    {
        using var run = new CommandLineRun();

        var code = await run.RunAsync(arguments);

        code.Should().Be(ExitCode.Usage);
        run.Error.Should().Contain(message);
    }

    private static CommandLineRun On(SandboxServer sandbox)
    {
        var run = new CommandLineRun();
        run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;
        return run;
    }

    private static void FailChanges(IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.Method == "PATCH")
        {
            context.Response.StatusCode = 503;
            await context.Response.WriteAsync("{\"statusCode\":503,\"error\":\"ServiceUnavailable\",\"messages\":[\"Busy\"]}");
            return;
        }

        await next(context);
    });

    private static async Task ProcessAsync(SandboxServer sandbox, string folder, int part, int parts, string startAt)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "contractsuite.dll"), "load", "--tags", "@smoke", "--shard", $"{part}/{parts}",
                "--start-at", startAt, "--out", Path.Combine(folder, $"{part}"), "--state", Path.Combine(folder, "state"),
            },
            RedirectStandardOutput = true,
        };
        start.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        start.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(0, output);
    }

    private static MergedLoad Merged(IEnumerable<string> logs)
    {
        var streams = logs.Select(log => (log, (Stream)File.OpenRead(log))).ToList();
        var merged = HistogramLog.Merge(streams);
        streams.ForEach(stream => stream.Item2.Dispose());
        return merged;
    }

    /// <summary>Of the scenario with the tag smoke: ten a second at random for three seconds, after a tenth of that as warm-up.</summary>
    private static int MeasuredArrivals()
    {
        var warmUp = TimeSpan.FromSeconds(0.3);
        return OpenModel.Poisson(10, TimeSpan.FromSeconds(3)).WarmedUp(warmUp).Arrivals(seed: 1).Count(arrival => arrival >= warmUp);
    }

    private static async Task<int> PeopleWithMarksAsync(SandboxServer sandbox)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", sandbox.OwnerKey);
        var answer = System.Text.Json.Nodes.JsonNode.Parse(await client.GetStringAsync(
            new Uri($"{sandbox.BaseUrl.AbsoluteUri.TrimEnd('/')}/rest/people?filter=emails.primaryEmail[like]:%25@example.org"), TestContext.Current.CancellationToken));
        return (int)answer!["totalCount"]!;
    }
}
