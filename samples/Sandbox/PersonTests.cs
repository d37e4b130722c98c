using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox;

namespace Sandbox;

/// <summary>A client of Twenty is tested against a server that is there in milliseconds and gone with the test.</summary>
public sealed class PersonTests
{
    [Fact]
    public async Task A_person_that_is_added_is_found_by_name()
    {
        await using var twenty = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = twenty.BaseUrl };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", twenty.OwnerKey);

        await client.PostAsJsonAsync("rest/people", new { name = new { firstName = "Ada", lastName = "Lovelace" } }, TestContext.Current.CancellationToken);
        var found = await client.GetFromJsonAsync<JsonNode>("rest/people?filter=name.lastName[eq]:Lovelace", TestContext.Current.CancellationToken);

        Assert.Equal("Ada", (string?)found!["data"]!["people"]![0]!["name"]!["firstName"]);
    }
}
