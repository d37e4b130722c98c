using System.ComponentModel;
using System.Diagnostics;

namespace ContractSuite.Gherkin.Tests;

/// <summary>An npm package in a folder of its own: how tests ask an outside judge.</summary>
internal sealed class NodePackage
{
    private NodePackage(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Installs a package; skips the test where npm or its registry cannot be reached.</summary>
    public static async Task<NodePackage> InstallAsync(string name)
    {
        var folder = Directory.CreateTempSubdirectory("npm-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), "{}", TestContext.Current.CancellationToken);
        var (code, output) = await RunAsync(folder, "npm", ["install", "--no-audit", "--no-fund", "--silent", name], "");
        Assert.SkipWhen(code != 0, $"npm could not install {name}, which judges this test: {output}");
        return new NodePackage(folder);
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
