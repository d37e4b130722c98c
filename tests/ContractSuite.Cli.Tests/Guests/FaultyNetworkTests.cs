using System.Diagnostics;
using System.Text.Json.Nodes;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Sandbox;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>On a bad line a run ends, what it says of the target is true, and nothing of it stays.</summary>
public sealed class FaultyNetworkTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_run_on_a_bad_line_ends_tells_the_truth_and_leaves_nothing()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        await using var proxy = await FaultyProxy.StartAsync(sandbox.BaseUrl);
        using var run = new CommandLineRun();
        run.Environment["TWENTY_BASE_URL"] = proxy.Url;
        run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;
        using var workspace = new WorkspaceContent(run.Environment);
        await workspace.FillAsync(5);
        var before = await workspace.ReadAsync();
        var clock = Stopwatch.StartNew();

        proxy.IsFaulty = true;
        var code = await run.RunAsync("verify", "--tags", "@core and @smoke", "--seed", "1");
        proxy.IsFaulty = false;
        var swept = await run.RunAsync("sweep");

        clock.Elapsed.Should().BeLessThan(Bound);
        proxy.EachFault.Should().BePositive("a fault that nothing met shows nothing");
        code.Should().Be(ExitCode.Broken, run.Out);
        var record = RunRecord.Read(Path.Combine(run.Folder, "out", "run.ndjson"));
        var hurt = record.Exchanges.Where(IsHurt).Select(exchange => exchange.Id).ToHashSet();
        record.Findings.Where(finding => finding.Deviation is null).Should().NotBeEmpty().And.OnlyContain(
            finding => hurt.Contains(finding.ExchangeId),
            "a finding about an exchange that the line left whole blames the target for nothing");
        record.Exchanges.Where(exchange => exchange.IsRepeated).Should().NotBeEmpty();
        swept.Should().Be(ExitCode.Kept, run.Out);
        (await workspace.ReadAsync()).Should().Equal(before);
        JsonNode.Parse(run.Artefact("summary.json"))!["cut"].Should().BeNull();
    }

    private static bool IsHurt(Exchange exchange) => exchange.Failure is not null || exchange.Response!.Status is 502 or 429;
}
