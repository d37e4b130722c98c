using System.CommandLine;

namespace ContractSuite.Cli.Sweep;

/// <summary><c>contractsuite sweep</c>: what runs left in their targets, removed.</summary>
internal static class SweepCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var target = new Option<string?>("--target") { Description = "Only what was left in this target of contractsuite.json; without it, in every target that there is a key for." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what is left, and remove nothing." };
        var state = StateOption.Create(surroundings);
        var command = new Command(
            "sweep",
            """
            Removes what runs left in their targets because they were killed, or the target would not let them. Looks for what may have
            been created without an answer by the mark of the run. Leaves runs alone that are still going on. Safe to repeat.

            Exit codes: 0 nothing is left, 1 something is left, 2 usage or settings.

            Examples:
              contractsuite sweep --dry-run
              contractsuite sweep
              contractsuite sweep --target staging
            """)
        {
            target, dryRun, state,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var folder = Path.GetFullPath(result.GetRequiredValue(state), surroundings.Folder);
            var run = new SweepRun(surroundings, folder, result.GetValue(target), result.GetValue(dryRun));
            return (int)await run.RunAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
