using System.CommandLine;

namespace ContractSuite.Cli.Mutate;

/// <summary><c>contractsuite mutate</c>: what does the suite notice?</summary>
internal static class MutateCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var output = new Option<string>("--out") { Description = "The folder for mutation.json and the record of the whole run.", DefaultValueFactory = _ => "out" };
        var tags = new Option<string?>("--tags") { Description = "Only scenarios with these tags, as a tag expression: \"@smoke\"." };
        var seed = new Option<int?>("--seed") { Description = "The seed of the test data." };
        var target = new Option<string?>("--target") { Description = "A target named in contractsuite.json." };
        var mutants = new Option<string?>("--mutants") { Description = "Only mutants with this text in their name or area: Paging." };
        var resume = new Option<bool>("--resume") { Description = "Go on where an earlier run with the same --out, --tags and --seed was stopped." };
        var atLeast = new Option<double?>("--at-least") { Description = "Exit with 1 when less than this share of the mutants is killed, in per cent." };
        var json = new Option<bool>("--json") { Description = "Print mutation.json and nothing else." };
        var command = new Command(
            "mutate",
            """
            Tells which regressions the suite notices: puts a proxy before the target that breaks one thing at a time, and runs
            the scenarios that can notice. Without settings the target is the embedded sandbox, a fresh one for each mutant.

            Examples:
              contractsuite mutate
              contractsuite mutate --tags @smoke --at-least 60
              contractsuite mutate --mutants Paging
              contractsuite mutate --resume --seed 4711
            """)
        {
            output, tags, seed, target, mutants, resume, atLeast, json,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var request = new MutateRequest
            {
                Out = Path.GetFullPath(result.GetRequiredValue(output), surroundings.Folder),
                Tags = result.GetValue(tags),
                Seed = result.GetValue(seed) ?? 1,
                Target = result.GetValue(target),
                Mutants = result.GetValue(mutants),
                Resume = result.GetValue(resume),
                AtLeast = result.GetValue(atLeast),
                Json = result.GetValue(json),
            };
            return (int)await MutateRun.RunAsync(request, surroundings, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
