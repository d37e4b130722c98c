using System.CommandLine;
using ContractSuite.Reporting.Diff;

namespace ContractSuite.Cli.Diff;

/// <summary><c>contractsuite diff</c>: what changed between two versions, and whom does it break?</summary>
internal static class DiffCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var before = new Argument<string>("before") { Description = "The older side: a run.ndjson, or a target named in contractsuite.json." };
        var after = new Argument<string>("after") { Description = "The newer side, likewise." };
        var output = new Option<string>("--out") { Description = "The folder for diff.json and for the records of targets.", DefaultValueFactory = _ => "out" };
        var seed = new Option<int?>("--seed") { Description = "The seed with which targets are verified." };
        var consumer = new Option<string?>("--consumer") { Description = "Only what an integration uses: a .graphql or .http file of what it sends." };
        var accepted = new Option<string>("--accepted") { Description = "The file of accepted differences.", DefaultValueFactory = _ => "accepted-differences.yaml" };
        var accept = new Option<string?>("--accept") { Description = "Accept all that is found, with this reason: writes the file of accepted differences." };
        var failsOn = new Option<Impact>("--fail-on") { Description = "The mildest impact that gives exit code 1.", DefaultValueFactory = _ => Impact.Breaking };
        var json = new Option<bool>("--json") { Description = "Print diff.json and nothing else." };
        var command = new Command(
            "diff",
            """
            Compares two versions: what they publish, and what they did in each scenario. Each difference is breaking, risky or
            harmless for a client (docs/upgrades.md). Exit code 1 when one is breaking and not accepted.

            Examples:
              contractsuite diff before/run.ndjson after/run.ndjson
              contractsuite diff production staging --fail-on risky
              contractsuite diff before/run.ndjson after/run.ndjson --consumer my-integration.graphql
              contractsuite diff before/run.ndjson after/run.ndjson --accept "our importer was changed on 3 May"
            """)
        {
            before, after, output, seed, consumer, accepted, accept, failsOn, json,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var request = new DiffRequest
            {
                Before = result.GetRequiredValue(before),
                After = result.GetRequiredValue(after),
                Out = Path.GetFullPath(result.GetRequiredValue(output), surroundings.Folder),
                Seed = result.GetValue(seed) ?? 1,
                Consumer = result.GetValue(consumer) is { } file ? Path.GetFullPath(file, surroundings.Folder) : null,
                AcceptedFile = Path.GetFullPath(result.GetRequiredValue(accepted), surroundings.Folder),
                Accept = result.GetValue(accept),
                FailsOn = result.GetValue(failsOn),
                Json = result.GetValue(json),
            };
            return (int)await DiffRun.RunAsync(request, surroundings, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
