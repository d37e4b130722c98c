using System.CommandLine;
using ContractSuite.Sandbox;

namespace ContractSuite.Cli.Sandbox;

/// <summary><c>contractsuite sandbox</c>: the embedded target alone, until it is stopped.</summary>
internal static class SandboxCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = _ => 0 };
        var face = new Option<Face>("--face")
        {
            Description = "documented: as the official API page says. observed: as Twenty 2.21.0 was recorded doing.",
            DefaultValueFactory = _ => Face.Documented,
        };
        var rateLimit = new Option<RateLimit?>("--rate-limit")
        {
            Description = "Requests a workspace may make, and in how many seconds: 100/60. Without it there is no limit.",
            CustomParser = argument => RateLimitArgument.Parse(argument),
        };
        var data = new Option<FileInfo?>("--data") { Description = "A file that keeps definitions and records from start to start. Without it nothing is kept." };
        var demonstration = new Option<bool>("--demonstration") { Description = "Adds the objects and fields of Twenty's demonstration workspace: pets, rockets, survey results." };
        var command = new Command(
            "sandbox",
            "Runs the embedded target alone and prints its base URL and key. Example: contractsuite sandbox --port 3000")
        {
            port, face, rateLimit, demonstration, data,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var options = new SandboxOptions
            {
                Port = result.GetValue(port),
                Face = result.GetValue(face),
                RateLimit = result.GetValue(rateLimit),
                Demonstration = result.GetValue(demonstration),
                DataFile = result.GetValue(data)?.FullName,
            };
            await RunAsync(options, surroundings.Out, cancellationToken).ConfigureAwait(false);
            return (int)ExitCode.Kept;
        });
        return command;
    }

    private static async Task RunAsync(SandboxOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        var sandbox = await SandboxServer.StartAsync(options, cancellationToken).ConfigureAwait(false);
        await using (sandbox.ConfigureAwait(false))
        {
            await output.WriteLineAsync($"TWENTY_BASE_URL={sandbox.BaseUrl.ToString().TrimEnd('/')}").ConfigureAwait(false);
            await output.WriteLineAsync($"TWENTY_API_KEY={sandbox.OwnerKey}").ConfigureAwait(false);
            foreach (var (name, key) in sandbox.Keys.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                await output.WriteLineAsync($"TWENTY_{name.ToUpperInvariant()}_API_KEY={key}").ConfigureAwait(false);
            }

            await output.WriteLineAsync($"TWENTY_USER_EMAIL={SandboxServer.UserEmail}").ConfigureAwait(false);
            await output.WriteLineAsync($"TWENTY_USER_PASSWORD={SandboxServer.UserPassword}").ConfigureAwait(false);
            await output.WriteLineAsync("Stop it with Ctrl-C.").ConfigureAwait(false);
            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
