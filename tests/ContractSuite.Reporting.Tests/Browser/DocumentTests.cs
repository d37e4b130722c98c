using Microsoft.Playwright;

namespace ContractSuite.Reporting.Tests.Browser;

/// <summary>The document as a reader uses it.</summary>
public sealed class DocumentTests(Chromium chromium)
{
    public static TheoryData<string, string> Pages { get; } = new()
    {
        { "verdict", "Don’t ship" },
        { "contract", "Contract" },
        { "api", "API" },
        { "objects", "Objects" },
        { "coverage", "Coverage" },
        { "deviations", "Deviations" },
        { "rules", "Rules" },
        { "load", "Load" },
        { "proof", "Proof" },
        { "changes", "Changes" },
        { "about", "About this run" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Each_page_opens_alone_and_is_marked_in_the_navigation(string id, string title)
    {
        var page = await chromium.OpenAsync("#" + id);

        (await page.Locator(".page:visible h1").AllInnerTextsAsync()).Should().Equal(title);
        (await page.Locator("nav a[aria-current=page]").GetAttributeAsync("href")).Should().Be("#" + id);
    }

    [Fact]
    public async Task Opens_on_the_verdict_without_a_word_in_the_console_or_a_request_to_anywhere()
    {
        var page = await chromium.OpenAsync("");
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        page.Request += (_, request) => said.Add(request.Url);

        await page.ReloadAsync();

        (await page.Locator(".page:visible h1").InnerTextAsync()).Should().Be("Don’t ship");
        said.Should().Equal(chromium.Document);
    }

    [Theory]
    [InlineData("?q=ada", "2 of 4 scenarios")]
    [InlineData("?result=failed", "1 of 4 scenarios")]
    [InlineData("?tag=%40core", "4 of 4 scenarios")]
    [InlineData("?object=company", "1 of 4 scenarios")]
    [InlineData("?operation=GET+%2Frest%2Fcompanies", "1 of 4 scenarios")]
    [InlineData("?rule=CS0201", "1 of 4 scenarios")]
    [InlineData("?q=ada&result=passed", "1 of 4 scenarios")]
    public async Task The_filters_state_is_in_the_address(string search, string shown)
    {
        var page = await chromium.OpenAsync(search + "#contract");

        (await page.Locator("#filter output").InnerTextAsync()).Should().Be(shown);
        (await page.Locator("details.scenario:visible").CountAsync()).Should().Be(shown[0] - '0');
    }

    [Fact]
    public async Task Filtering_writes_the_address_and_clearing_it_shows_everything_again()
    {
        var page = await chromium.OpenAsync("#contract");

        await page.Locator("[name=q]").FillAsync("companies");
        await page.Locator("[name=result]").SelectOptionAsync("passed");
        var filtered = page.Url;
        (await page.Locator(".toc a:visible").AllInnerTextsAsync()).Should().Equal("Lists");
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Assertions.Expect(page.Locator("details.scenario:visible")).ToHaveCountAsync(4);

        filtered.Should().EndWith("?q=companies&result=passed#contract");
        page.Url.Should().EndWith("index.html#contract");
    }

    [Fact]
    public async Task A_figure_of_the_verdict_leads_to_its_scenarios()
    {
        var page = await chromium.OpenAsync("");

        await page.Locator(".figures .alarm a").First.ClickAsync();

        page.Url.Should().EndWith("?result=failed#contract");
        (await page.Locator("details.scenario:visible .name").AllInnerTextsAsync()).Should().Equal("Ada's name is kept");
    }

    [Fact]
    public async Task A_known_deviation_is_told_by_what_is_known()
    {
        var page = await chromium.OpenAsync("");

        await page.Locator(".block.known > summary").ClickAsync();

        (await page.Locator(".block.known .group > summary").AllInnerTextsAsync()).Should().Equal(
            "DEV-0001 A missing, unreadable or revoked key is answered with 403 over REST, where the official page says 401. 1×");
    }

    [Theory]
    [InlineData("#core-people-10")]
    [InlineData("#x2")]
    [InlineData("#x2-f1")]
    [InlineData("#op-post-rest-people")]
    [InlineData("#object-person")]
    [InlineData("#DEV-0001")]
    [InlineData("#rule-CS0201")]
    public async Task A_deep_link_opens_its_page_and_all_that_is_folded_around_it(string address)
    {
        var page = await chromium.OpenAsync(address);

        await Assertions.Expect(page.Locator(address)).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(address)).ToBeInViewportAsync();
    }

    [Fact]
    public async Task By_keyboard_alone_a_reader_skips_the_pages_and_opens_a_scenario_and_an_exchange()
    {
        var page = await chromium.OpenAsync("?q=ada#contract");

        await page.Locator(".skip").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("main");
        (await page.Locator(".page:visible h1").InnerTextAsync()).Should().Be("Contract");
        await page.Locator("#core-people-10 > summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.parentElement.id")).Should().Be("x1");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator("#x1 .answer")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_exchange_that_is_opened_tells_its_address()
    {
        var page = await chromium.OpenAsync("#core-people-10");

        await page.Locator("#x1 > summary").ClickAsync();

        (await page.Locator("#x1 .here").GetAttributeAsync("href")).Should().Be("#x1");
    }

    [Fact]
    public async Task The_copy_button_of_a_request_copies_its_curl_line()
    {
        var page = await chromium.OpenAsync("#x2", new() { Permissions = ["clipboard-read", "clipboard-write"] });

        await page.Locator("#x2 .curl .copy").ClickAsync();
        await Assertions.Expect(page.Locator("#x2 .curl .copy")).ToHaveTextAsync("Copied");

        (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).Should().StartWith("curl -X POST 'https://crm.example.com/rest/people?depth=0'");
    }

    [Fact]
    public async Task The_diagram_has_every_object_that_people_work_with_and_a_line_for_each_two_that_are_joined()
    {
        var page = await chromium.OpenAsync("#objects");

        (await page.Locator(".diagram text").AllTextContentsAsync()).Should().Equal("company", "employmentHistory", "note", "opportunity", "person", "pet", "petCareAgreement", "rocket", "surveyResult", "task", "dashboard", "workflow");
        (await page.Locator(".diagram path").CountAsync()).Should().Be(26);
    }

    [Fact]
    public async Task A_chart_takes_the_ink_of_the_page_and_names_its_lines_once()
    {
        var page = await chromium.OpenAsync("#changes", new() { ColorScheme = ColorScheme.Dark });

        (await page.Locator("#changes .legend").First.Locator("span").AllTextContentsAsync()).Should().Equal(" passed", " skipped", " failed");
        (await page.Locator("#changes .chart text").First.EvaluateAsync<string>("text => getComputedStyle(text).fill")).Should().Be("rgb(230, 233, 240)");
    }

    [Fact]
    public async Task Without_scripts_everything_is_there_to_read_and_nothing_that_needs_them()
    {
        var page = await chromium.OpenAsync("", new() { JavaScriptEnabled = false });

        (await page.Locator(".page:visible").CountAsync()).Should().Be(Pages.Count);
        (await page.Locator("form, button").And(page.Locator(":visible")).CountAsync()).Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_is_wider_than_a_phone(string id, string title)
    {
        var page = await chromium.OpenAsync("#" + id, new() { ViewportSize = new() { Width = 360, Height = 740 } });

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(360, title);
    }

    [Fact]
    public async Task On_paper_every_page_is_there_and_no_control()
    {
        var page = await chromium.OpenAsync("");

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        (await page.Locator(".page:visible").CountAsync()).Should().Be(Pages.Count);
        (await page.Locator("nav:visible, form:visible, button:visible").CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task In_the_dark_the_paper_is_dark()
    {
        var page = await chromium.OpenAsync("", new() { ColorScheme = ColorScheme.Dark });

        (await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).Should().Be("rgb(19, 22, 28)");
    }
}
