using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace ContractSuite.Bench;

/// <summary>A sandbox as a user starts one: the command line's process, with the settings of memory and compilation that <c>verify</c> has too.</summary>
internal sealed class SandboxRun : IAsyncDisposable
{
    private readonly Process _process;
    private readonly JsonObject _told;

    private SandboxRun(Process process, JsonObject told) => (_process, _told) = (process, told);

    public ReplayTarget Target => new(_told["TWENTY_BASE_URL"]!.ToString(), name => _told[name]?.ToString());

    public static async Task<SandboxRun> StartAsync()
    {
        var process = CommandRun.Start(["sandbox", "--json"], ofTarget: false);
        var told = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            told.AppendLine(line);
            if (line == "}")
                break;
        }

        return new SandboxRun(process, (JsonObject)JsonNode.Parse(told.ToString())!);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
