using System.ComponentModel;
using System.Diagnostics;

namespace ContractSuite.Gherkin.Tests;

/// <summary>An npm package in a folder of its own: how tests ask an outside judge.</summary>
internal sealed class NodePackage : IDisposable
{
    private NodePackage(string folder, string? refusal)
    {
        Folder = folder;
        Refusal = refusal;
    }

    public string Folder { get; }

    /// <summary>Why it could not be installed: the reason to skip what it would judge; null when it was.</summary>
    public string? Refusal { get; }

    /// <summary>Installs a package, where npm and its registry can be reached.</summary>
    public static async Task<NodePackage> InstallAsync(string name)
    {
        var folder = Directory.CreateTempSubdirectory("npm-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), "{}", TestContext.Current.CancellationToken);
        var (code, output) = await RunAsync(folder, "npm", ["install", "--no-audit", "--no-fund", "--silent", name], "");
        return new NodePackage(folder, code == 0 ? null : $"npm could not install {name}, which judges this test: {output}");
    }

    /// <summary>Runs a script that lies beside the tests; gives what it printed.</summary>
    public async Task<string> RunScriptAsync(string script, string input)
    {
        var copy = Path.Combine(Folder, Path.GetFileName(script));
        File.Copy(Path.Combine(AppContext.BaseDirectory, script), copy, overwrite: true);
        var (code, output) = await RunAsync(Folder, "node", [copy], input);
        code.Should().Be(0, "the judge must answer, but said: {0}", output);
        return output;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static async Task<(int Code, string Output)> RunAsync(string folder, string program, IEnumerable<string> arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, await output + await error);
        }
        catch (Win32Exception)
        {
            return (127, $"{program} is not installed");
        }
    }
}
