using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace ContractSuite.Gherkin.Tests.ReqnrollApi;

/// <summary>The assembly of the real Reqnroll, which judges our names. It is no package of the build: not every registry serves it.</summary>
public sealed class ReqnrollAssembly : IAsyncLifetime
{
    private const string Version = "3.3.4";

    private const string Project =
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup><PackageReference Include="Reqnroll" Version="{Version}" /></ItemGroup>
        </Project>
        """;

    private string? _path;

    /// <summary>The assembly; skips the test where the package cannot be restored.</summary>
    internal Assembly Loaded
    {
        get
        {
            Assert.SkipWhen(_path is null, $"The package Reqnroll {Version}, which judges this test, could not be restored.");
            return Assembly.LoadFrom(_path!);
        }
    }

    public async ValueTask InitializeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("reqnroll-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "judge.csproj"), Project, TestContext.Current.CancellationToken);
        using var restore = Process.Start(new ProcessStartInfo("dotnet", ["restore", "--verbosity", "quiet"]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        await restore.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (restore.ExitCode == 0)
        {
            var assets = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "obj", "project.assets.json"), TestContext.Current.CancellationToken))!;
            _path = Path.Combine(assets["packageFolders"]!.AsObject().First().Key, "reqnroll", Version, "lib", "netstandard2.0", "Reqnroll.dll");
        }

        Directory.Delete(folder, recursive: true);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
