using Microsoft.Playwright;

namespace ContractSuite.Reporting.Bench;

/// <summary>Reads a document in the machine's Chromium and takes the time that a reader waits.</summary>
internal sealed class Reader(IBrowser browser)
{
    /// <summary>From a filter's input to the screen that shows it; the page's own clock.</summary>
    private const string Filter =
        """
        word => new Promise(done => {
          const field = document.getElementById('filter').elements.q, start = performance.now();
          field.value = word;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        })
        """;

    public static async Task<Reader> StartAsync(IPlaywright playwright) => new(await playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    }));

    /// <summary>Medians in milliseconds: the first screen, the whole document, the first filter, those after it; and what the last one says.</summary>
    public async Task<(double FirstScreen, double Whole, double FirstFilter, double Filter, string Shown)> ReadAsync(string document, int times)
    {
        var reads = new List<(double FirstScreen, double Whole, double FirstFilter, double Filter, string Shown)>();
        for (var time = 0; time < times; time++)
            reads.Add(await ReadAsync(document));
        return (Median(reads.Select(read => read.FirstScreen)), Median(reads.Select(read => read.Whole)), Median(reads.Select(read => read.FirstFilter)), Median(reads.Select(read => read.Filter)), reads[^1].Shown);
    }

    private async Task<(double FirstScreen, double Whole, double FirstFilter, double Filter, string Shown)> ReadAsync(string document)
    {
        var page = await browser.NewPageAsync();
        page.SetDefaultTimeout(300_000);
        await page.GotoAsync(new Uri(document).AbsoluteUri);
        var first = await page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
        var whole = await page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].loadEventEnd");
        await page.Locator("nav a[href='#contract']").ClickAsync();
        await page.Locator("#filter").WaitForAsync();
        var firstFilter = await page.EvaluateAsync<double>(Filter, "kept");
        var filters = new List<double>();
        foreach (var word in new[] { "9", "question 4", "", "cs0102", "people" })
            filters.Add(await page.EvaluateAsync<double>(Filter, word));
        var shown = await page.Locator("#filter output").InnerTextAsync();
        await page.CloseAsync();
        return (first, whole, firstFilter, Median(filters), shown);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
