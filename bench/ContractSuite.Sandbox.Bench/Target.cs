using System.Diagnostics;
using System.Net.Http.Headers;

namespace ContractSuite.Sandbox.Bench;

/// <summary>The sandbox in a process of its own, so that its memory is its own, with a client in front.</summary>
internal sealed class Target : IAsyncDisposable
{
    private readonly Process _process;

    private Target(Process process, HttpClient http, string key) => (_process, Http, Key) = (process, http, key);

    public HttpClient Http { get; }

    public string Key { get; }

    /// <summary>Memory in use now, in MiB, as the operating system counts it.</summary>
    public double Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    public static async Task<Target> StartAsync()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "contractsuite.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "sandbox"]) { RedirectStandardOutput = true })!;
        var settings = new Dictionary<string, string>();
        while (!settings.ContainsKey("TWENTY_API_KEY"))
        {
            var parts = (await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The sandbox ended before it told its key.")).Split('=', 2);
            settings[parts[0]] = parts[^1];
        }

        var http = new HttpClient { BaseAddress = new Uri(settings["TWENTY_BASE_URL"]) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", settings["TWENTY_API_KEY"]);
        return new Target(process, http, settings["TWENTY_API_KEY"]);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
