using System.CommandLine;

namespace ContractSuite.Cli.Completion;

/// <summary><c>contractsuite completion</c>: what a shell needs to complete verbs, options and their values.</summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> Scripts = new()
    {
        ["bash"] = """
            _contractsuite() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(contractsuite "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _contractsuite contractsuite
            """,
        ["zsh"] = """
            #compdef contractsuite
            _contractsuite() {
              local -a found
              found=("${(@f)$(contractsuite "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
              compadd -- $found
            }
            compdef _contractsuite contractsuite
            """,
        ["fish"] = """
            complete -c contractsuite -f -a '(contractsuite "[suggest:"(commandline -C)"]" (commandline -p) 2>/dev/null)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName contractsuite -ScriptBlock {
              param($word, $line, $cursor)
              contractsuite "[suggest:$cursor]" "$line" | Where-Object { $_ -like "$word*" } | ForEach-Object { $_ }
            }
            """,
    };

    public static Command Create(Surroundings surroundings)
    {
        var shell = new Argument<string>("shell") { Description = "The shell to complete in." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command(
            "completion",
            """
            Prints the script that completes this program's verbs and options in a shell.

            Examples:
              source <(contractsuite completion bash)
              contractsuite completion fish > ~/.config/fish/completions/contractsuite.fish
            """)
        {
            shell,
        };
        command.SetAction(result =>
        {
            surroundings.Out.WriteLine(Scripts[result.GetRequiredValue(shell)]);
            return (int)ExitCode.Kept;
        });
        return command;
    }
}
