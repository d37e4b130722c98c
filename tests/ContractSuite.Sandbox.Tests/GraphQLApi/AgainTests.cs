using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.GraphQLApi;

/// <summary>A document that was asked before is answered as it was the first time.</summary>
public sealed class AgainTests
{
    [Theory]
    [InlineData(Face.Documented)]
    [InlineData(Face.Observed)]
    public async Task Each_time_with_the_variables_of_that_time(Face face)
    {
        await using var sandbox = await SandboxClient.StartAsync(new SandboxOptions { Face = face });
        const string Create = "mutation($title: String) { createNote(data: {title: $title}) { title } }";

        var answers = new List<string>();
        foreach (var title in new[] { "first", "second" })
        {
            answers.Add((await sandbox.QueryAsync(Create, new JsonObject { ["title"] = title })).Body!.ToJsonString());
        }

        answers.Should().Equal("""{"data":{"createNote":{"title":"first"}}}""", """{"data":{"createNote":{"title":"second"}}}""");
    }

    [Fact]
    public async Task Each_time_with_the_same_refusal()
    {
        await using var sandbox = await SandboxClient.StartAsync();
        var query = new JsonObject { ["query"] = "query($n:UUID!){ object(id:$n) { id } }" };
        var known = (await sandbox.SendAsync("GET", "/rest/metadata/objects?limit=1")).Body!["data"]!["objects"]![0]!["id"]!.ToString();
        query["variables"] = new JsonObject { ["n"] = known };
        var found = await sandbox.SendAsync("POST", "/metadata", query);

        query["variables"] = new JsonObject { ["n"] = "abc" };
        var bad = await sandbox.SendAsync("POST", "/metadata", query);
        query["variables"] = new JsonObject();
        var missing = await sandbox.SendAsync("POST", "/metadata", query);

        found.Body!["data"]!["object"]!["id"]!.ToString().Should().Be(known);
        bad.Body!["errors"]![0]!["message"]!.ToString().Should().Be("Invalid UUID: 'abc'");
        missing.Body!["errors"]![0]!["message"]!.ToString().Should().Be("Variable \"$n\" of required type \"UUID!\" was not provided.");
    }

    [Fact]
    public async Task Held_to_the_schema_of_that_time()
    {
        await using var sandbox = await SandboxClient.StartAsync();
        const string Moons = "{ moons { totalCount } }";
        var before = await sandbox.QueryAsync(Moons);
        var made = await sandbox.SendAsync("POST", "/rest/metadata/objects", new JsonObject { ["nameSingular"] = "moon", ["namePlural"] = "moons", ["labelSingular"] = "Moon", ["labelPlural"] = "Moons" });
        var between = await sandbox.QueryAsync(Moons);
        await sandbox.SendAsync("DELETE", $"/rest/metadata/objects/{made.Body!["data"]!["createOneObject"]!["id"]}");

        var after = await sandbox.QueryAsync(Moons);

        before.Body!["errors"]![0]!["message"]!.ToString().Should().Be("Cannot query field \"moons\" on type \"Query\".");
        between.Body!.ToJsonString().Should().Be("""{"data":{"moons":{"totalCount":0}}}""");
        after.Body!["errors"]![0]!["message"]!.ToString().Should().Be("Cannot query field \"moons\" on type \"Query\".");
    }
}
