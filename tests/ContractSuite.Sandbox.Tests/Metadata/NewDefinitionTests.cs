using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Tests.Access;

namespace ContractSuite.Sandbox.Tests.Metadata;

/// <summary>What comes with a new object or field, and how it is refused.</summary>
public sealed class NewDefinitionTests
{
    [Fact]
    public async Task An_object_comes_with_two_views_and_labels_that_begin_with_a_capital()
    {
        await using var sandbox = await SandboxClient.StartAsync();

        var made = await ObjectAsync(sandbox);
        var (_, views) = await sandbox.SendAsync("GET", $"/rest/metadata/views?objectMetadataId={made["id"]}");

        made["labelPlural"]!.ToString().Should().Be("Moons");
        views!.AsArray().Select(view => view!["name"]!.ToString()).Should().Equal("All Moons", "Moon Record Page Fields");
    }

    [Fact]
    public async Task An_object_that_is_refused_tells_the_name_of_each_index_it_would_have_had()
    {
        await using var sandbox = await SandboxClient.StartAsync();

        var (status, body) = await sandbox.SendAsync("POST", "/rest/metadata/objects", Definition("Bad Name!", "Bad Names!"));

        status.Should().Be(400);
        body!["errors"]!["index"]!.AsArray().Select(index => index!["flatEntityMinimalInformation"]!["name"]!.ToString()).Should().Equal(
            "IDX_4fbef2ed29b22ac7bfa9f027135",
            "IDX_968085833d904d555dca0ac453e",
            "IDX_2a23f8be23c1eb78b3d36849a79",
            "IDX_37327b1244dc384bad19390de43",
            "IDX_00d981bfb246b038938ec0caba9");
    }

    [Theory]
    [InlineData(Face.Documented, 400)]
    [InlineData(Face.Observed, 500)]
    public async Task A_default_of_a_text_without_quotes_is_refused(Face face, int expected)
    {
        await using var sandbox = await SandboxClient.StartAsync(new SandboxOptions { Face = face });
        var made = await ObjectAsync(sandbox);

        var status = await sandbox.StatusAsync(
            "POST",
            "/rest/metadata/fields",
            new JsonObject { ["objectMetadataId"] = made["id"]!.ToString(), ["type"] = "TEXT", ["name"] = "mood", ["label"] = "Mood", ["defaultValue"] = "calm" });

        status.Should().Be(expected);
    }

    [Fact]
    public async Task A_variable_that_is_no_UUID_is_refused()
    {
        await using var sandbox = await SandboxClient.StartAsync();

        var (status, body) = await sandbox.SendAsync(
            "POST",
            "/metadata",
            new JsonObject { ["query"] = "query($n:UUID!){ object(id:$n) { id } }", ["variables"] = new JsonObject { ["n"] = "abc" } });

        status.Should().Be(400);
        body!["errors"]![0]!["message"]!.ToString().Should().Be("Invalid UUID: 'abc'");
    }

    private static async Task<JsonObject> ObjectAsync(SandboxClient sandbox) =>
        (JsonObject)(await sandbox.SendAsync("POST", "/rest/metadata/objects", Definition("moon", "moons"))).Body!["data"]!["createOneObject"]!;

    private static JsonObject Definition(string singular, string plural) =>
        new() { ["nameSingular"] = singular, ["namePlural"] = plural, ["labelSingular"] = "moon", ["labelPlural"] = "moons" };

    [Fact]
    public async Task A_field_of_several_targets_leads_to_its_own_first()
    {
        await using var sandbox = await SandboxClient.StartAsync();

        var (_, read) = await sandbox.AskAsync("{ objects(paging: { first: 1000 }) { edges { node { nameSingular fieldsList { name morphRelations { targetObjectMetadata { nameSingular } } } } } } }");

        var targets = read["data"]!["objects"]!["edges"]!.AsArray()
            .Select(edge => edge!["node"]!)
            .Single(type => type["nameSingular"]!.ToString() == "noteTarget")["fieldsList"]!.AsArray()
            .Where(field => field!["morphRelations"] is JsonArray)
            .ToDictionary(field => field!["name"]!.ToString(), field => field!["morphRelations"]![0]!["targetObjectMetadata"]!["nameSingular"]!.ToString());
        targets.Should().Equal(new Dictionary<string, string> { ["targetCompany"] = "company", ["targetPerson"] = "person", ["targetOpportunity"] = "opportunity" });
    }
}
