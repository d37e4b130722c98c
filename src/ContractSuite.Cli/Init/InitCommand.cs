using System.CommandLine;

namespace ContractSuite.Cli.Init;

/// <summary><c>contractsuite init</c>: settings, a workflow and a first feature of one's own.</summary>
internal static class InitCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string>("folder") { Description = "Where to; here without it.", DefaultValueFactory = _ => "." };
        var type = new Option<string>("--object")
        {
            Description = "A custom object of your workspace, by its singular API name; the first feature is about it.",
            DefaultValueFactory = _ => "rocket",
        };
        var command = new Command(
            "init",
            """
            Writes what a repository needs to verify an instance: contractsuite.json, a workflow for GitHub, a first feature for a
            custom object. Files that are there already stay as they are.

            Examples:
              contractsuite init
              contractsuite init checks --object subscription
            """)
        {
            folder, type,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var root = Path.GetFullPath(result.GetRequiredValue(folder), surroundings.Folder);
            foreach (var file in StarterFile.All(result.GetRequiredValue(type)))
            {
                var path = Path.Combine(root, file.Path);
                if (File.Exists(path))
                {
                    await surroundings.Out.WriteLineAsync($"kept     {file.Path}").ConfigureAwait(false);
                    continue;
                }

                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllTextAsync(path, file.Text, cancellationToken).ConfigureAwait(false);
                await surroundings.Out.WriteLineAsync($"written  {file.Path}").ConfigureAwait(false);
            }

            await surroundings.Out.WriteLineAsync("Next: put your addresses into contractsuite.json, set TWENTY_STAGING_KEY, and run 'contractsuite verify --features features' there.").ConfigureAwait(false);
            return (int)ExitCode.Kept;
        });
        return command;
    }
}
