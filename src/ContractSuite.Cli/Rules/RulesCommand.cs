using System.CommandLine;
using ContractSuite.Contract.Rules;

namespace ContractSuite.Cli.Rules;

/// <summary><c>contractsuite rules</c>: what every exchange is held to.</summary>
internal static class RulesCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("rules", "Prints every rule of the verifier with its id, severity, title and reason.");
        command.SetAction(_ =>
        {
            foreach (var rule in RuleBook.All.OrderBy(rule => rule.Id, StringComparer.Ordinal))
            {
                surroundings.Out.WriteLine($"{rule.Id}  {rule.Severity,-7}  {rule.Title}");
                surroundings.Out.WriteLine($"                 {rule.Rationale}");
            }

            return (int)ExitCode.Kept;
        });
        return command;
    }
}
