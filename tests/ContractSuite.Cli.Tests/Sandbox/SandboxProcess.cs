using System.Diagnostics;
using System.Net.Http.Headers;

namespace ContractSuite.Cli.Tests.Sandbox;

/// <summary><c>contractsuite sandbox --data FILE</c> in a process of its own, so that it can be killed.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly Process _process;

    private SandboxProcess(Process process, HttpClient http) => (_process, Http) = (process, http);

    /// <summary>A client with the owner's key.</summary>
    public HttpClient Http { get; }

    public static async Task<SandboxProcess> StartAsync(string file, CancellationToken cancellationToken)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "contractsuite.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "sandbox", "--data", file]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"'dotnet {program}' did not start.");
        var settings = new Dictionary<string, string>();
        while (!settings.ContainsKey("TWENTY_API_KEY"))
        {
            var line = await process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException($"The sandbox ended before it told its key; its file is {file}.");
            var parts = line.Split('=', 2);
            settings[parts[0]] = parts[^1];
        }

        var http = new HttpClient { BaseAddress = new Uri(settings["TWENTY_BASE_URL"]) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", settings["TWENTY_API_KEY"]);
        return new SandboxProcess(process, http);
    }

    /// <summary>SIGKILL: nothing is flushed, nothing is closed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        Http.Dispose();
    }
}
