namespace ContractSuite.Cli.Tests.Guests;

/// <summary>A sandbox in a process of its own: it lives on when a run beside it is killed.</summary>
internal sealed class SandboxProcess : IAsyncDisposable
{
    private readonly SuiteProcess _process;

    private SandboxProcess(SuiteProcess process) => _process = process;

    /// <summary>What a run needs to reach it, as the sandbox prints it.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; private set; } = new Dictionary<string, string>();

    public static async Task<SandboxProcess> StartAsync(string folder)
    {
        var process = SuiteProcess.Start(folder, new Dictionary<string, string>(), "sandbox");
        await process.UntilAsync(() => process.Out.Contains("Stop it with Ctrl-C.", StringComparison.Ordinal));
        return new SandboxProcess(process)
        {
            Environment = process.Out.Split('\n')
                .Select(line => line.Split('=', 2))
                .Where(pair => pair.Length == 2)
                .ToDictionary(pair => pair[0], pair => pair[1]),
        };
    }

    public Task KillAsync() => _process.KillAsync();

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
