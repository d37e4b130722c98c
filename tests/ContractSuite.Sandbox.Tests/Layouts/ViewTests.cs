using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Tests.Access;

namespace ContractSuite.Sandbox.Tests.Layouts;

/// <summary>Views and their parts live and go together, in both protocols.</summary>
public sealed class ViewTests
{
    [Fact]
    public async Task A_view_made_over_REST_is_found_over_GraphQL_with_its_fields_and_goes_with_them()
    {
        await using var sandbox = await SandboxClient.StartAsync();
        var type = (await sandbox.SendAsync("GET", "/rest/metadata/objects?limit=1")).Body!["data"]!["objects"]![0]!;
        var view = (await sandbox.SendAsync("POST", "/rest/metadata/views", new JsonObject { ["name"] = "Mine", ["objectMetadataId"] = type["id"]!.ToString(), ["icon"] = "IconList", ["type"] = "TABLE" })).Body!;
        var part = await sandbox.SendAsync("POST", "/rest/metadata/viewFields", new JsonObject { ["viewId"] = view["id"]!.ToString(), ["fieldMetadataId"] = type["fields"]![0]!["id"]!.ToString(), ["position"] = 1 });

        var (_, read) = await sandbox.AskAsync($"{{ getView(id: \"{view["id"]}\") {{ name type viewFields {{ position }} }} }}");
        var (_, removed) = await sandbox.AskAsync($"mutation {{ destroyView(id: \"{view["id"]}\") }}");

        part.Status.Should().Be(201);
        read["data"]!.ToJsonString().Should().Be("""{"getView":{"name":"Mine","type":"TABLE","viewFields":[{"position":1}]}}""");
        removed["data"]!.ToJsonString().Should().Be("""{"destroyView":true}""");
        (await sandbox.SendAsync("GET", $"/rest/metadata/viewFields?viewId={view["id"]}")).Body!.ToJsonString().Should().Be("[]");
        (await sandbox.SendAsync("GET", $"/rest/metadata/views/{view["id"]}")).Body!["code"]!.ToString().Should().Be("VIEW_NOT_FOUND");
    }

    [Fact]
    public async Task A_deleted_view_is_hidden_until_it_is_destroyed()
    {
        await using var sandbox = await SandboxClient.StartAsync();
        var type = (await sandbox.SendAsync("GET", "/rest/metadata/objects?limit=1")).Body!["data"]!["objects"]![0]!;
        var id = (await sandbox.SendAsync("POST", "/rest/metadata/views", new JsonObject { ["name"] = "Mine", ["objectMetadataId"] = type["id"]!.ToString(), ["icon"] = "IconList", ["type"] = "TABLE" })).Body!["id"]!;
        await sandbox.SendAsync("DELETE", $"/rest/metadata/views/{id}");

        var hidden = await sandbox.SendAsync("GET", $"/rest/metadata/views/{id}");
        var hiddenAgain = await sandbox.SendAsync("DELETE", $"/rest/metadata/views/{id}");
        var (_, destroyed) = await sandbox.AskAsync($"mutation {{ destroyView(id: \"{id}\") }}");
        var (_, gone) = await sandbox.AskAsync($"mutation {{ destroyView(id: \"{id}\") }}");

        hidden.Body!["code"]!.ToString().Should().Be("VIEW_NOT_FOUND");
        hiddenAgain.Body!.ToJsonString().Should().Be("""{"success":true}""");
        destroyed["data"]!.ToJsonString().Should().Be("""{"destroyView":true}""");
        gone["errors"]![0]!["message"]!.ToString().Should().Be("View to destroy not found");
    }

    [Fact]
    public async Task A_view_of_nothing_is_refused()
    {
        await using var sandbox = await SandboxClient.StartAsync();

        var (status, body) = await sandbox.SendAsync("POST", "/rest/metadata/views", new JsonObject { ["name"] = "Mine", ["icon"] = "IconList" });

        status.Should().Be(404);
        body!["code"]!.ToString().Should().Be("RELATION_UNIVERSAL_IDENTIFIER_NOT_FOUND");
    }
}
