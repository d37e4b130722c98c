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
        var json = new Option<bool>("--json") { Description = "Print address, keys and the member's sign-in as JSON and nothing else." };
        var command = new Command(
            "sandbox",
            """
            Runs the embedded target alone, until it is stopped, and prints its address and keys, as variables that every verb understands.

            Examples:
              contractsuite sandbox --port 3000
              contractsuite sandbox --face observed --rate-limit 100/60
              contractsuite sandbox --data crm.db --json
            """)
        {
            port, face, rateLimit, demonstration, data, json,
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
            await RunAsync(options, result.GetValue(json), surroundings.Out, cancellationToken).ConfigureAwait(false);
            return (int)ExitCode.Kept;
        });
        return command;
    }

    private static async Task RunAsync(SandboxOptions options, bool asJson, TextWriter output, CancellationToken cancellationToken)
    {
        var sandbox = await SandboxServer.StartAsync(options, cancellationToken).ConfigureAwait(false);
        await using (sandbox.ConfigureAwait(false))
        {
            var variables = Variables(sandbox);
            await (asJson ? output.WriteAsync(JsonOutput.Of(variables)) : WriteAsync(variables, output)).ConfigureAwait(false);
            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>What makes this sandbox the target of other commands.</summary>
    private static OrderedDictionary<string, string> Variables(SandboxServer sandbox)
    {
        var variables = new OrderedDictionary<string, string>
        {
            ["TWENTY_BASE_URL"] = sandbox.BaseUrl.ToString().TrimEnd('/'),
            ["TWENTY_API_KEY"] = sandbox.OwnerKey,
        };
        foreach (var (name, key) in sandbox.Keys.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            variables[$"TWENTY_{name.ToUpperInvariant()}_API_KEY"] = key;
        }

        variables["TWENTY_USER_EMAIL"] = SandboxServer.UserEmail;
        variables["TWENTY_USER_PASSWORD"] = SandboxServer.UserPassword;
        return variables;
    }

    private static async Task WriteAsync(IEnumerable<KeyValuePair<string, string>> variables, TextWriter output)
    {
        foreach (var (name, value) in variables)
        {
            await output.WriteLineAsync($"{name}={value}").ConfigureAwait(false);
        }

        await output.WriteLineAsync("Stop it with Ctrl-C.").ConfigureAwait(false);
    }
}
