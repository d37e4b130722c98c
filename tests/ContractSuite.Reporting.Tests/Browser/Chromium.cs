using ContractSuite.Reporting.Tests.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace ContractSuite.Reporting.Tests.Browser;

/// <summary>The machine's Chromium with the document of <see cref="Workspace"/>; tests skip, saying so, where there is none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("document-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The document's address.</summary>
    public string Document => new Uri(Path.Combine(_folder, "index.html")).AbsoluteUri;

    private static string Executable => Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
            return;

        await Projections.WriteAllAsync(Workspace.Read(), _folder);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = Arguments });
    }

    /// <summary>Opens a part of the document in a context of its own.</summary>
    public async Task<IPage> OpenAsync(string address, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(_browser is null, $"There is no Chromium at {Executable}. Install Debian's package chromium, or name one in CHROMIUM.");
        var context = await _browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Document + address);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
