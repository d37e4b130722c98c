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
        var command = new Command(
            "verify",
            """
            Verifies that a target keeps the contract: the embedded sandbox, or the instance of TWENTY_BASE_URL and TWENTY_API_KEY.

            Examples:
              contractsuite verify
              contractsuite verify --tags @smoke --out out/smoke
              TWENTY_BASE_URL=https://crm.example.com TWENTY_API_KEY=... contractsuite verify --seed 4711
            """)
        {
            output, tags, seed, target,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var request = new VerifyRequest
            {
                Out = Path.GetFullPath(result.GetRequiredValue(output), surroundings.Folder),
                Tags = result.GetValue(tags),
                Seed = result.GetValue(seed) ?? Random.Shared.Next(1, int.MaxValue),
                Target = result.GetValue(target),
            };
            return (int)await VerifyRun.RunAsync(request, surroundings, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
