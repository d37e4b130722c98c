using System.Diagnostics;
using System.Globalization;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>The program in a process of its own, so that it can be killed.</summary>
internal sealed class SuiteProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly List<string> _complaints = [];

    private SuiteProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Add(_lines, line.Data);
        process.ErrorDataReceived += (_, line) => Add(_complaints, line.Data);
    }

    public string Out => Joined(_lines);

    public string Error => Joined(_complaints);

    // A shell that runs tests in the background lets them ignore SIGINT, and what they start as well.
    public static SuiteProcess Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Start(new ProcessStartInfo("env", ["--default-signal=INT", Path.Combine(AppContext.BaseDirectory, "contractsuite"), .. arguments]), folder, environment);

    /// <summary>No file that it writes grows beyond that many bytes, as on a disk that is full.</summary>
    public static SuiteProcess StartWithin(long fileSize, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) => Start(
        new ProcessStartInfo(
            "prlimit",
            [string.Create(CultureInfo.InvariantCulture, $"--fsize={fileSize}"), "env", "--ignore-signal=XFSZ", "DOTNET_EnableWriteXorExecute=0", Path.Combine(AppContext.BaseDirectory, "contractsuite"), .. arguments]),
        folder,
        environment);

    private static SuiteProcess Start(ProcessStartInfo start, string folder, IReadOnlyDictionary<string, string> environment)
    {
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = new SuiteProcess(new Process { StartInfo = start });
        process._process.Start();
        process._process.BeginOutputReadLine();
        process._process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Waits until something is so, or the process is over.</summary>
    public async Task UntilAsync(Func<bool> isSo)
    {
        var clock = Stopwatch.StartNew();
        while (!isSo() && !_process.HasExited && clock.Elapsed < Patience)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>SIGKILL: nothing of the program runs after it.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await EndAsync();
    }

    /// <summary>SIGINT or SIGTERM, by name.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async Task<int> EndAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();

        _process.Dispose();
    }

    private void Add(List<string> lines, string? line)
    {
        lock (_lock)
        {
            if (line is not null)
                lines.Add(line);
        }
    }

    private string Joined(List<string> lines)
    {
        lock (_lock)
        {
            return string.Join('\n', lines);
        }
    }
}
