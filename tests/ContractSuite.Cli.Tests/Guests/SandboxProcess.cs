using System.Globalization;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>A sandbox in a process of its own: it lives on when a run beside it is killed, and what it holds lives on when it is killed itself.</summary>
internal sealed class SandboxProcess : IAsyncDisposable
{
    private readonly SuiteProcess _process;
    private readonly string _folder;

    private SandboxProcess(SuiteProcess process, string folder) => (_process, _folder) = (process, folder);

    /// <summary>What a run needs to reach it, as the sandbox prints it.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; private set; } = new Dictionary<string, string>();

    public static Task<SandboxProcess> StartAsync(string folder) => StartAsync(folder, port: 0);

    /// <summary>SIGKILL.</summary>
    public Task KillAsync() => _process.KillAsync();

    /// <summary>The same workspace at the same address, after a kill.</summary>
    public Task<SandboxProcess> ComeBackAsync() => StartAsync(_folder, new Uri(Environment["TWENTY_BASE_URL"]).Port);

    /// <summary>From now on it takes requests and answers none.</summary>
    public Task PauseAsync() => _process.SignalAsync("STOP");

    /// <summary>Answers what it was asked meanwhile, and all else.</summary>
    public Task GoOnAsync() => _process.SignalAsync("CONT");

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static async Task<SandboxProcess> StartAsync(string folder, int port)
    {
        var process = SuiteProcess.Start(
            folder, new Dictionary<string, string>(), "sandbox", "--data", Path.Combine(folder, "sandbox.db"), "--port", port.ToString(CultureInfo.InvariantCulture));
        await process.UntilAsync(() => process.Out.Contains("Stop it with Ctrl-C.", StringComparison.Ordinal));
        return new SandboxProcess(process, folder)
        {
            Environment = process.Out.Split('\n')
                .Select(line => line.Split('=', 2))
                .Where(pair => pair.Length == 2)
                .ToDictionary(pair => pair[0], pair => pair[1]),
        };
    }
}
