using System.CommandLine;
using ContractSuite.Contract.Rules;

namespace ContractSuite.Cli.Rules;

/// <summary><c>contractsuite rules</c>: what every exchange is held to.</summary>
internal static class RulesCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var json = new Option<bool>("--json") { Description = "As a JSON array." };
        var command = new Command(
            "rules",
            """
            Prints every rule of the verifier with its id, severity, title and reason.

            Examples:
              contractsuite rules
              contractsuite rules --json
            """)
        {
            json,
        };
        command.SetAction(result =>
        {
            var rules = RuleBook.All.OrderBy(rule => rule.Id, StringComparer.Ordinal);
            if (result.GetValue(json))
            {
                surroundings.Out.Write(JsonOutput.Of(rules.Select(rule => new { rule.Id, rule.Severity, rule.Title, rule.Rationale, rule.Advice })));
                return (int)ExitCode.Kept;
            }

            foreach (var rule in rules)
            {
                surroundings.Out.WriteLine($"{rule.Id}  {rule.Severity,-7}  {rule.Title}");
                surroundings.Out.WriteLine($"                 {rule.Rationale}");
            }

            return (int)ExitCode.Kept;
        });
        return command;
    }
}
