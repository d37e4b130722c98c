using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Access;

/// <summary>A user makes roles and keys, and keys are held to their role, in both protocols.</summary>
public sealed class KeysAndRolesTests
{
    [Fact]
    public async Task A_key_cannot_make_keys()
    {
        await using var sandbox = await SandboxClient.StartAsync();

        var (_, body) = await sandbox.AskAsync("mutation { createApiKey(input:{name:\"x\", expiresAt:\"2090-01-01\", roleId:\"00000000-0000-4000-8000-000000000000\"}) { id } }");

        body["errors"]![0]!.ToJsonString().Should().Be(
            """{"message":"This endpoint requires a session access token","extensions":{"code":"FORBIDDEN","subCode":"FORBIDDEN_EXCEPTION","userFriendlyMessage":"You do not have permission to perform this action."}}""");
    }

    [Fact]
    public async Task A_user_makes_a_role_and_a_key_of_it_which_may_do_no_more()
    {
        await using var sandbox = await SandboxClient.StartAsync();
        var owner = sandbox.Key;
        var note = (await sandbox.SendAsync("POST", "/rest/notes", new JsonObject { ["title"] = "kept" })).Body!["data"]!["createNote"]!["id"]!.ToString();
        var (role, key) = await sandbox.KeyOfRoleAsync("canReadAllObjectRecords: true");

        sandbox.As(key.Token);
        var read = await sandbox.SendAsync("GET", $"/rest/notes/{note}");
        var written = await sandbox.SendAsync("PATCH", $"/rest/notes/{note}", new JsonObject { ["title"] = "changed" });
        var (_, graphQL) = await sandbox.QueryAsync($"mutation {{ updateNote(id: \"{note}\", data: {{ title: \"changed\" }}) {{ id }} }}");
        var definitions = await sandbox.SendAsync("GET", "/rest/metadata/objects");
        sandbox.As(owner);

        role.Should().NotBeEmpty();
        read.Status.Should().Be(200);
        written.Body!["code"]!.ToString().Should().Be("PERMISSION_DENIED");
        graphQL!["errors"]![0]!["extensions"]!["subCode"]!.ToString().Should().Be("PERMISSION_DENIED");
        definitions.Status.Should().Be(403);
        (await sandbox.SendAsync("GET", $"/rest/notes/{note}")).Body!["data"]!["note"]!["title"]!.ToString().Should().Be("kept");
    }

    [Fact]
    public async Task A_field_that_a_role_may_not_read_is_left_out()
    {
        await using var sandbox = await SandboxClient.StartAsync();
        var person = (await sandbox.SendAsync("POST", "/rest/people", new JsonObject { ["jobTitle"] = "hidden" })).Body!["data"]!["createPerson"]!["id"]!.ToString();
        var people = (await sandbox.SendAsync("GET", "/rest/metadata/objects")).Body!["data"]!["objects"]!.AsArray().Single(type => type!["nameSingular"]!.ToString() == "person")!;
        var field = people["fields"]!.AsArray().Single(field => field!["name"]!.ToString() == "jobTitle")!;
        var (role, key) = await sandbox.KeyOfRoleAsync("canReadAllObjectRecords: true");
        await sandbox.AskAsync(
            $"mutation {{ upsertFieldPermissions(upsertFieldPermissionsInput: {{ roleId: \"{role}\", fieldPermissions: [{{ objectMetadataId: \"{people["id"]}\", fieldMetadataId: \"{field["id"]}\", canReadFieldValue: false }}] }}) {{ id }} }}");

        sandbox.As(key.Token);
        var (_, body) = await sandbox.SendAsync("GET", $"/rest/people/{person}");
        var (_, others) = await sandbox.QueryAsync("{ people(first: 1) { edges { node { id linkedinLink { primaryLinkUrl } } } } }");

        body!["data"]!["person"]!.AsObject().ContainsKey("jobTitle").Should().BeFalse();
        others!["data"]!["people"]!["edges"]![0]!["node"]!.ToJsonString().Should().Be($$$"""{"id":"{{{person}}}","linkedinLink":{"primaryLinkUrl":""}}""");
    }

    [Fact]
    public async Task A_revoked_key_is_refused_at_once()
    {
        await using var sandbox = await SandboxClient.StartAsync(new SandboxOptions { Face = Face.Observed });
        var (_, key) = await sandbox.KeyOfRoleAsync("canReadAllObjectRecords: true");
        await sandbox.InSessionAsync($"mutation {{ revokeApiKey(input: {{ id: \"{key.Id}\" }}) {{ id }} }}");

        sandbox.As(key.Token);
        var (status, body) = await sandbox.SendAsync("GET", "/rest/notes");

        status.Should().Be(403);
        body!.ToJsonString().Should().Be("""{"statusCode":403,"error":"FORBIDDEN_EXCEPTION","messages":["This API Key is revoked"]}""");
    }

    [Fact]
    public async Task What_a_user_makes_is_signed_by_the_user_and_not_throttled()
    {
        await using var sandbox = await SandboxClient.StartAsync(new SandboxOptions { RateLimit = new RateLimit(1, TimeSpan.FromHours(1)) });
        sandbox.As(await sandbox.SignInAsync());

        await sandbox.SendAsync("POST", "/rest/notes", new JsonObject());
        var (status, body) = await sandbox.SendAsync("POST", "/rest/notes", new JsonObject());

        status.Should().Be(201);
        body!["data"]!["createNote"]!["createdBy"]!["source"]!.ToString().Should().Be("MANUAL");
        body["data"]!["createNote"]!["createdBy"]!["name"]!.ToString().Should().Be("Tim Apple");
    }
}
