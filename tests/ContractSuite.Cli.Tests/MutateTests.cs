using System.Text.Json.Nodes;
using ContractSuite.Cli.Tests.Guests;

namespace ContractSuite.Cli.Tests;

/// <summary><c>contractsuite mutate</c> against the sandbox: a mutant that is noticed, one that cannot be, and bad input.</summary>
public sealed class MutateTests
{
    [Fact]
    public async Task A_mutant_that_is_noticed_is_killed_by_a_scenario_that_is_named()
    {
        using var run = new CommandLineRun();

        var code = await run.RunAsync("mutate", "--tags", "@auth", "--mutants", "strangers read records over REST", "--at-least", "100");

        code.Should().Be(ExitCode.Kept);
        var proof = JsonNode.Parse(run.Artefact("mutation.json"))!["proofs"]![0]!;
        proof["fate"]!.ToString().Should().Be("killed");
        proof["killedBy"]!.ToString().Should().StartWith("auth/authentication.feature:").And.EndWith("no key at all opens nothing");
        run.Out.Should().Contain("1 of 1 mutants were killed: 100.0 %.").And.EndWith($"Document: {Path.Combine(run.Folder, "out", "index.html")}{Environment.NewLine}");
        run.Artefact("index.html").Should().Contain("1 of 1 breakages that were put before the target, one at a time, were noticed.");
    }

    [Fact]
    public async Task A_mutant_that_no_scenario_can_notice_is_named_with_what_to_add()
    {
        using var run = new CommandLineRun();

        var code = await run.RunAsync("mutate", "--tags", "@auth and @smoke", "--mutants", "a changed record with 201", "--at-least", "50");

        code.Should().Be(ExitCode.Broken);
        JsonNode.Parse(run.Artefact("mutation.json"))!["proofs"]![0]!["fate"]!.ToString().Should().Be("notReached");
        run.Out.Should().Contain("No scenario sends a request that this would change. Add one to the features about statuses.");
    }

    [Fact]
    public async Task A_run_that_is_resumed_leaves_out_what_is_known()
    {
        using var run = new CommandLineRun();
        string[] mutate = ["mutate", "--tags", "@auth and @smoke", "--mutants", "a changed record with 201"];
        await run.RunAsync(mutate);

        await run.RunAsync([.. mutate, "--resume"]);

        run.Out.Should().Contain("1 of 1 mutants are known from an earlier run.");
        JsonNode.Parse(run.Artefact("mutation.json"))!["proofs"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task A_mutant_that_an_interrupt_cut_off_is_not_told_as_unnoticed()
    {
        using var run = new CommandLineRun();
        await using var process = SuiteProcess.Start(run.Folder, run.Environment, "mutate", "--tags", "@core and @smoke", "--mutants", "one record takes twelve seconds");
        await process.UntilAsync(() => (process.Out + process.Error).Contains("Trying mutants", StringComparison.Ordinal));

        await process.SignalAsync("INT");
        await process.EndAsync();

        File.Exists(Path.Combine(run.Folder, "out", "mutation.json")).Should().BeFalse("what was cut off shows nothing, and --resume tries it again");
    }

    [Fact]
    public async Task A_name_that_no_mutant_has_is_refused_with_the_areas()
    {
        using var run = new CommandLineRun();

        var code = await run.RunAsync("mutate", "--mutants", "gremlins");

        code.Should().Be(ExitCode.Usage);
        run.Error.Should().StartWith("No mutant has 'gremlins' in its name or area. The areas are Authentication, Envelopes, Statuses,");
    }
}
