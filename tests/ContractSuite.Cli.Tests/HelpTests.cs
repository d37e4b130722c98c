namespace ContractSuite.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("verify")]
    [InlineData("report")]
    [InlineData("sandbox")]
    [InlineData("rules")]
    [InlineData("init")]
    [InlineData("completion")]
    [InlineData("doctor")]
    [InlineData("sweep")]
    [InlineData("load")]
    [InlineData("mutate")]
    [InlineData("diff")]
    [InlineData("load merge")]
    public async Task The_help_of_every_verb_shows_examples_of_it(string verb)
    {
        using var run = new CommandLineRun();

        await run.RunAsync([.. verb.Split(' '), "--help"]);

        run.Out.Should().MatchRegex($"(?s)\\n  Examples:\\n.*contractsuite {verb}");
    }

    [Fact]
    public async Task Completes_verbs_as_the_completion_scripts_ask()
    {
        using var run = new CommandLineRun();

        await run.RunAsync("[suggest:16]", "contractsuite re");

        run.Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Should().Contain("report");
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _contractsuite contractsuite")]
    [InlineData("zsh", "compdef _contractsuite contractsuite")]
    [InlineData("fish", "complete -c contractsuite")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public async Task Prints_a_completion_script_for_each_shell(string shell, string line)
    {
        using var run = new CommandLineRun();

        await run.RunAsync("completion", shell);

        run.Out.Should().Contain(line);
    }
}
