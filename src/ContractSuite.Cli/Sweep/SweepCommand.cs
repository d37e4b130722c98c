using System.CommandLine;

namespace ContractSuite.Cli.Sweep;

/// <summary><c>contractsuite sweep</c>: what runs left in their targets, removed.</summary>
internal static class SweepCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var target = new Option<string?>("--target") { Description = "Only what was left in this target of contractsuite.json; without it, in every target that there is a key for." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what is left, and remove nothing." };
        var json = new Option<bool>("--json") { Description = "Print what was found and what is left as JSON and nothing else." };
        var state = StateOption.Create(surroundings);
        var command = new Command(
            "sweep",
            """
            Removes what runs left in their targets because they were killed, or the target would not let them. Looks for what may have
            been created without an answer by the mark of the run. Leaves runs alone that are still going on. Safe to repeat.

            Exit codes: 0 nothing is left, 1 something is left, 2 usage or settings.

            Examples:
              contractsuite sweep --dry-run --json
              contractsuite sweep
              contractsuite sweep --target staging
            """)
        {
            target, dryRun, json, state,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var request = new SweepRequest
            {
                State = Path.GetFullPath(result.GetRequiredValue(state), surroundings.Folder),
                Target = result.GetValue(target),
                DryRun = result.GetValue(dryRun),
                Json = result.GetValue(json),
            };
            return (int)await new SweepRun(surroundings, request).RunAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
