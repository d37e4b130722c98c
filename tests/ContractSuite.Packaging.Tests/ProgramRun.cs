using System.Diagnostics;

namespace ContractSuite.Packaging.Tests;

/// <summary>A program that ran to its end.</summary>
internal sealed record ProgramRun(int ExitCode, string Output)
{
    /// <summary>Runs dotnet in the tree, and expects it to end well.</summary>
    public static async Task<ProgramRun> DotnetAsync(params IEnumerable<string> arguments)
    {
        var run = await OfAsync("dotnet", Repository.Root, arguments);
        run.ExitCode.Should().Be(0, run.Output);
        return run;
    }

    /// <summary>Runs a program with no settings of a target in its environment; gives what it printed, errors included.</summary>
    public static async Task<ProgramRun> OfAsync(string program, string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("TWENTY_", StringComparison.Ordinal) || name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ProgramRun(process.ExitCode, await output + await error);
    }
}
