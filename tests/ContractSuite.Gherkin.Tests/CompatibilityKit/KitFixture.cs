namespace ContractSuite.Gherkin.Tests.CompatibilityKit;

/// <summary>The kit, installed once for all its samples.</summary>
public sealed class KitFixture : IAsyncLifetime
{
    private NodePackage? _package;

    /// <summary>The kit's folder of samples; skips the test where npm or its registry cannot be reached.</summary>
    internal string Samples
    {
        get
        {
            Assert.SkipWhen(_package!.Refusal is not null, _package.Refusal ?? "");
            return Path.Combine(_package.Folder, "node_modules", "@cucumber", "compatibility-kit", "features");
        }
    }

    public async ValueTask InitializeAsync() => _package = await NodePackage.InstallAsync("@cucumber/compatibility-kit");

    public ValueTask DisposeAsync()
    {
        _package?.Dispose();
        return ValueTask.CompletedTask;
    }
}
