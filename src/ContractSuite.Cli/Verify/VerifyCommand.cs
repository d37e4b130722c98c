using System.CommandLine;

namespace ContractSuite.Cli.Verify;

/// <summary><c>contractsuite verify</c>: the main job.</summary>
internal static class VerifyCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var output = new Option<string>("--out")
        {
            Description = "The folder for run.ndjson, index.html, junit.xml and summary.json.",
            DefaultValueFactory = _ => "out",
        };
        var tags = new Option<string?>("--tags")
        {
            Description = "Only scenarios with these tags, as a tag expression: \"@auth and not @writes\".",
        };
        var seed = new Option<int?>("--seed")
        {
            Description = "The seed of the test data; a run prints the one it used.",
        };
        var target = new Option<string?>("--target")
        {
            Description = "A target named in contractsuite.json.",
        };
        var own = new Option<string?>("--features")
        {
            Description = "A folder with features of your own, run beside the built-in ones, and the assemblies of their steps.",
        };
        var history = new Option<string?>("--history")
        {
            Description = "The folder in which each run leaves a small file, for the page Changes; history below --out without it.",
        };
        var quiet = new Option<bool>("--quiet") { Description = "Say the verdict alone." };
        var verbose = new Option<bool>("--verbose") { Description = "Say each scenario, too." };
        var json = new Option<bool>("--json") { Description = "Print the summary as JSON and nothing else." };
        var strict = new Option<bool>("--strict")
        {
            Description = "Accept no known deviation: schemas/deviations.yaml is passed over.",
        };
        var update = new Option<bool>("--update-deviations")
        {
            Description = "Propose entries for what no deviation accepts, in OUT/deviations.proposed.yaml, for review.",
        };
        var readOnly = new Option<bool>("--read-only")
        {
            Description = "Write nothing, whatever the settings allow: scenarios that write are skipped.",
        };
        var destructive = new Option<bool>("--destructive")
        {
            Description = "Also run scenarios that remove what others might notice (@destructive).",
        };
        var state = StateOption.Create(surroundings);
        var command = new Command(
            "verify",
            """
            Verifies that a target keeps the contract: the embedded sandbox, or the instance of TWENTY_BASE_URL and TWENTY_API_KEY.

            Examples:
              contractsuite verify
              contractsuite verify --tags @smoke --out out/smoke --quiet
              contractsuite verify --features checks --target staging --read-only
              TWENTY_BASE_URL=https://crm.example.com TWENTY_API_KEY=... contractsuite verify --seed 4711
            """)
        {
            output, tags, seed, target, readOnly, destructive, own, history, quiet, verbose, json, strict, update, state,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var request = new VerifyRequest
            {
                Out = Path.GetFullPath(result.GetRequiredValue(output), surroundings.Folder),
                Tags = result.GetValue(tags),
                Seed = result.GetValue(seed) ?? Random.Shared.Next(1, int.MaxValue),
                Target = result.GetValue(target),
                Command = TypedCommand.Of(result),
                Own = result.GetValue(own) is { } folder ? OwnFeatures.Read(Path.GetFullPath(folder, surroundings.Folder)) : OwnFeatures.None,
                History = Path.GetFullPath(result.GetValue(history) ?? Path.Combine(result.GetRequiredValue(output), "history"), surroundings.Folder),
                Telling = result.GetValue(json) ? Telling.Json : result.GetValue(quiet) ? Telling.Verdict : result.GetValue(verbose) ? Telling.Scenarios : Telling.Features,
                Strict = result.GetValue(strict),
                UpdateDeviations = result.GetValue(update),
                ReadOnly = result.GetValue(readOnly),
                Destructive = result.GetValue(destructive),
                State = Path.GetFullPath(result.GetRequiredValue(state), surroundings.Folder),
            };
            return (int)await new VerifyRun(request, surroundings).RunAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
