using System.Diagnostics;

namespace ContractSuite.Bench;

/// <summary>A run of the command line as a user starts it: a process of its own.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="FirstLine">From its start to the first line that it wrote.</param>
/// <param name="Whole">From its start to its end.</param>
/// <param name="Said">All that it wrote behind its first line.</param>
internal sealed record CommandRun(int ExitCode, TimeSpan FirstLine, TimeSpan Whole, string Said)
{
    /// <param name="ofTarget">Whether the instance of the caller's environment is meant; else it is kept from measuring that instead of the sandbox.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<CommandRun> OfAsync(bool ofTarget, params IEnumerable<string> arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(arguments, ofTarget);
        await process.StandardOutput.ReadLineAsync();
        var first = clock.Elapsed;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandRun(process.ExitCode, first, clock.Elapsed, said);
    }

    /// <summary>Starts it; what it writes is to be read.</summary>
    public static Process Start(IEnumerable<string> arguments, bool ofTarget)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "contractsuite.dll"), .. arguments]) { RedirectStandardOutput = true };
        if (!ofTarget)
        {
            start.Environment.Remove("TWENTY_BASE_URL");
        }

        return Process.Start(start)!;
    }
}
