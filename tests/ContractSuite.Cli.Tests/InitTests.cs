namespace ContractSuite.Cli.Tests;

public sealed class InitTests
{
    [Fact]
    public async Task Writes_settings_a_workflow_and_a_feature_and_keeps_what_is_there()
    {
        using var run = new CommandLineRun();

        await run.RunAsync("init", "--object", "company");
        await run.RunAsync("init", "--object", "company");

        run.Out.ReplaceLineEndings("\n").Should().Be(
            """
            written  contractsuite.json
            written  .github/workflows/contract.yml
            written  features/company.feature
            Next: put your addresses into contractsuite.json, set TWENTY_STAGING_KEY, and run 'contractsuite verify --features features' there.
            kept     contractsuite.json
            kept     .github/workflows/contract.yml
            kept     features/company.feature
            Next: put your addresses into contractsuite.json, set TWENTY_STAGING_KEY, and run 'contractsuite verify --features features' there.

            """);
    }

    [Fact]
    public async Task The_feature_that_it_writes_runs_beside_the_built_in_ones()
    {
        using var run = new CommandLineRun();
        await run.RunAsync("init", "checks", "--object", "company");

        var code = await run.RunAsync("verify", "--features", "checks/features", "--tags", "@own", "--verbose");

        code.Should().Be(ExitCode.Kept);
        run.Out.Should().Contain("3 scenarios: 3 passed, 0 failed, 0 skipped.").And.Contain("passed   A company is deleted and restored");
    }

    [Fact]
    public async Task A_folder_without_a_feature_is_refused_with_the_cure()
    {
        using var run = new CommandLineRun();

        var code = await run.RunAsync("verify", "--features", ".");

        code.Should().Be(ExitCode.Usage);
        run.Error.Should().Be($"There is no *.feature file in {run.Folder} or below. Write one, or let 'contractsuite init' do it.{Environment.NewLine}");
    }
}
