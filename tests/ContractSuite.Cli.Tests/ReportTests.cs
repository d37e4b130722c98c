using System.Text.Json.Nodes;
using ContractSuite.Reporting;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Cli.Tests;

public sealed class ReportTests
{
    [Fact]
    public async Task Makes_only_what_was_asked_for_and_tells_several_records_as_one()
    {
        using var run = new CommandLineRun();
        await run.RunAsync("verify", "--tags", "@auth and @smoke", "--out", "one", "--quiet");
        await run.RunAsync("verify", "--tags", "@resilience", "--out", "two", "--quiet");

        var code = await run.RunAsync("report", "one/run.ndjson", "two/run.ndjson", "--format", "summary", "badge", "--out", "both");

        code.Should().Be(ExitCode.Kept);
        Directory.GetFiles(Path.Combine(run.Folder, "both")).Select(Path.GetFileName).Should().BeEquivalentTo("summary.json", "badge.svg");
        Total(run, "both").Should().Be(Total(run, "one") + Total(run, "two")).And.BeGreaterThan(Total(run, "one"));
    }

    [Fact]
    public async Task Prints_one_format_and_refuses_to_print_all()
    {
        using var run = new CommandLineRun();
        await run.RunAsync("verify", "--tags", "@auth and @smoke", "--out", "one", "--json");
        var said = run.Out;

        var printed = await run.RunAsync("report", "one/run.ndjson", "--format", "openmetrics", "--out", "-");
        var refused = await run.RunAsync("report", "one/run.ndjson", "--out", "-");

        JsonNode.Parse(said)!["ships"]!.GetValue<bool>().Should().BeTrue();
        (printed, refused).Should().Be((ExitCode.Kept, ExitCode.Usage));
        run.Out[said.Length..].Should().StartWith("# TYPE contractsuite_ships gauge").And.EndWith("# EOF\n");
        run.Error.Should().StartWith("--out - prints one format, found ");
    }

    [Fact]
    public async Task A_record_tells_the_command_that_made_it_as_it_can_be_typed_again()
    {
        using var run = new CommandLineRun();

        await run.RunAsync("verify", "--tags", "@auth and @smoke", "--seed", "3", "--quiet");

        RunRecord.Read(Path.Combine(run.Folder, "out", "run.ndjson")).Facts!.Command.Should().Be("contractsuite verify --tags \"@auth and @smoke\" --seed 3 --quiet");
    }

    [Fact]
    public async Task Documents_made_again_of_a_record_are_those_that_the_run_made()
    {
        using var run = new CommandLineRun();
        await run.RunAsync("verify", "--tags", "@auth and @smoke", "--quiet");

        await run.RunAsync("report", "out/run.ndjson", "--out", "again");

        var again = Directory.GetFiles(Path.Combine(run.Folder, "again"));
        again.Should().HaveCount(Projections.All.Count);
        foreach (var made in again)
        {
            File.ReadAllText(Path.Combine(run.Folder, "out", Path.GetFileName(made))).Should().Be(File.ReadAllText(made), made);
        }
    }

    private static int Total(CommandLineRun run, string folder) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(run.Folder, folder, "summary.json")))!["scenarios"]!["total"]!.GetValue<int>();
}
