using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ContractSuite.Sandbox.Tests.Records;

/// <summary>What records keep, and what comes with them.</summary>
public sealed partial class KeptValueTests
{
    [Fact]
    public async Task Markdown_becomes_the_blocks_of_the_editor()
    {
        await using var sandbox = await SandboxClient.StartAsync();

        var (_, body) = await sandbox.SendAsync("POST", "/rest/notes", new JsonObject { ["bodyV2"] = new JsonObject { ["markdown"] = "# Hi\n\n- **bold**" } });

        Id().Replace(body!["data"]!["createNote"]!["bodyV2"]!["blocknote"]!.ToString(), "").Should().Be(
            """[{"id":"","type":"heading","props":{"backgroundColor":"default","textColor":"default","textAlignment":"left","level":1,"isToggleable":false},"content":[{"type":"text","text":"Hi","styles":{}}],"children":[]},"""
            + """{"id":"","type":"bulletListItem","props":{"backgroundColor":"default","textColor":"default","textAlignment":"left"},"content":[{"type":"text","text":"bold","styles":{"bold":true}}],"children":[]}]""");
    }

    [Theory]
    [InlineData(Face.Documented)]
    [InlineData(Face.Observed)]
    public async Task A_person_of_a_deleted_company_belongs_to_it_again_when_it_is_restored(Face face)
    {
        await using var sandbox = await SandboxClient.StartAsync(new SandboxOptions { Face = face });
        var company = (await sandbox.SendAsync("POST", "/rest/companies", new JsonObject { ["name"] = "Analytical Engines" })).Body!["data"]!["createCompany"]!["id"]!.ToString();
        var person = (await sandbox.SendAsync("POST", "/rest/people", new JsonObject { ["companyId"] = company })).Body!["data"]!["createPerson"]!["id"]!.ToString();

        await sandbox.SendAsync("DELETE", $"/rest/companies/{company}?soft_delete=true");
        var deleted = (await sandbox.SendAsync("GET", $"/rest/people/{person}?depth=1")).Body!["data"]!["person"]!["company"];
        await sandbox.SendAsync("PATCH", $"/rest/restore/companies?filter=id[eq]:{company}");
        var restored = (await sandbox.SendAsync("GET", $"/rest/people/{person}?depth=1")).Body!["data"]!["person"]!["company"];

        deleted.Should().BeNull();
        restored!["id"]!.ToString().Should().Be(company);
    }

    [Theory]
    [InlineData(Face.Documented, "ada@one.example")]
    [InlineData(Face.Observed, "")]
    public async Task Further_addresses_alone_take_the_first_one_away_from_the_product(Face face, string first)
    {
        await using var sandbox = await SandboxClient.StartAsync(new SandboxOptions { Face = face });
        var person = (await sandbox.SendAsync("POST", "/rest/people", JsonNode.Parse("""{"emails":{"primaryEmail":"ada@one.example"}}"""))).Body!["data"]!["createPerson"]!["id"]!.ToString();

        var (_, body) = await sandbox.SendAsync("PATCH", $"/rest/people/{person}", JsonNode.Parse("""{"emails":{"additionalEmails":["ada@two.example"]}}"""));

        body!["data"]!["updatePerson"]!["emails"]!.ToJsonString().Should().Be($$"""{"primaryEmail":"{{first}}","additionalEmails":["ada@two.example"]}""");
    }

    [Fact]
    public async Task A_dashboard_comes_with_its_page()
    {
        await using var sandbox = await SandboxClient.StartAsync();

        var (_, body) = await sandbox.SendAsync("POST", "/rest/dashboards", new JsonObject { ["title"] = "Sales" });
        var (_, page) = await sandbox.SendAsync("GET", $"/rest/metadata/pageLayouts/{body!["data"]!["createDashboard"]!["pageLayoutId"]}");

        page!["type"]!.ToString().Should().Be("DASHBOARD");
    }

    [Theory]
    [InlineData("[{},{}]", "Max number of files is 1 for field \"avatarFile\"")]
    [InlineData("[[-5]]", "Invalid value \"[[-5]]\" for FILES field \"avatarFile\" - 0.fileId: Invalid UUID")]
    [InlineData("[{\"fileId\":\"00000000-0000-4000-8000-000000000000\"}]", "File not found: 00000000-0000-4000-8000-000000000000")]
    public async Task A_file_that_was_never_uploaded_is_refused(string files, string message)
    {
        await using var sandbox = await SandboxClient.StartAsync();

        var (status, body) = await sandbox.SendAsync("POST", "/rest/people", new JsonObject { ["avatarFile"] = JsonNode.Parse(files) });

        status.Should().Be(400);
        body!["messages"]![0]!.ToString().Should().Be(message);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
