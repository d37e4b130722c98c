using System.Text.Json;
using ContractSuite.Gherkin.Tests;
using Microsoft.Playwright;

namespace ContractSuite.Reporting.Tests.Browser;

/// <summary>axe-core looks at every page; in npm it is <c>axe-core</c>.</summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    [Fact]
    public async Task Axe_finds_nothing_serious_on_any_page_on_a_desk_or_a_phone_in_light_or_dark()
    {
        var page = await chromium.OpenAsync("#verdict");
        var axe = await NodePackage.InstallAsync("axe-core");
        var script = await File.ReadAllTextAsync(Path.Combine(axe.Folder, "node_modules", "axe-core", "axe.min.js"), TestContext.Current.CancellationToken);
        await page.EvaluateAsync(script);
        var found = new List<string>();

        foreach (var id in DocumentTests.Pages.Select(row => row.Data.Item1).Append("x2").Append("op-post-rest-people").Append("object-person"))
            found.AddRange(await LookAsync(page, id, ColorScheme.Light));
        await page.SetViewportSizeAsync(390, 844);
        foreach (var id in DocumentTests.Pages.Select(row => row.Data.Item1))
            found.AddRange(await LookAsync(page, id, ColorScheme.Light));
        foreach (var id in new[] { "verdict", "x2", "op-post-rest-people", "changes" })
            found.AddRange(await LookAsync(page, id, ColorScheme.Dark));

        found.Should().BeEmpty();
    }

    private static async Task<IEnumerable<string>> LookAsync(IPage page, string id, ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.EvaluateAsync("id => new Promise(done => { location.hash = id; setTimeout(done, 50); })", id);
        var result = await page.EvaluateAsync<JsonElement>("axe.run({ include: [['header'], ['.page.on']] }, { resultTypes: ['violations'] })");
        return from violation in result.GetProperty("violations").EnumerateArray()
               where violation.GetProperty("impact").GetString() is "serious" or "critical"
               from node in violation.GetProperty("nodes").EnumerateArray().Take(3)
               select $"{scheme} {id}: {violation.GetProperty("id").GetString()} {node.GetProperty("html").GetString()}";
    }
}
