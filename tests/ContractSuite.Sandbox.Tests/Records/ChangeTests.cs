using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Records;

/// <summary>What a change may do to a record, and what it may never do.</summary>
public sealed class ChangeTests
{
    [Fact]
    public async Task An_update_with_another_records_id_is_refused_and_changes_neither()
    {
        await using var sandbox = await SandboxClient.StartAsync();
        var (ada, bob) = (await CreatedAsync(sandbox, "Ada"), await CreatedAsync(sandbox, "Bob"));

        var (status, body) = await sandbox.SendAsync("PATCH", $"/rest/people/{ada}", new JsonObject { ["id"] = bob });

        status.Should().Be(400);
        body!["messages"]![0]!.ToString().Should().Be("The id of a record cannot be changed");
        (await JobOfAsync(sandbox, ada)).Should().Be("Ada");
        (await JobOfAsync(sandbox, bob)).Should().Be("Bob");
    }

    [Fact]
    public async Task On_the_observed_face_a_new_id_moves_the_record_and_leaves_nothing_behind()
    {
        await using var sandbox = await SandboxClient.StartAsync(new SandboxOptions { Face = Face.Observed });
        var (ada, bob, fresh) = (await CreatedAsync(sandbox, "Ada"), await CreatedAsync(sandbox, "Bob"), Guid.NewGuid().ToString());

        var taken = await sandbox.SendAsync("PATCH", $"/rest/people/{ada}", new JsonObject { ["id"] = bob });
        var moved = await sandbox.SendAsync("PATCH", $"/rest/people/{ada}", new JsonObject { ["id"] = fresh });

        taken.Status.Should().Be(400);
        taken.Body!["messages"]![0]!.ToString().Should().Be("A duplicate entry was detected");
        moved.Status.Should().Be(200);
        (await sandbox.SendAsync("GET", $"/rest/people/{ada}")).Status.Should().Be(404);
        (await JobOfAsync(sandbox, fresh)).Should().Be("Ada");
        (await JobOfAsync(sandbox, bob)).Should().Be("Bob");
    }

    [Theory]
    [InlineData(Face.Observed, 400)]
    [InlineData(Face.Documented, 200)]
    public async Task Dashboards_are_destroyed_by_a_filter_but_on_the_observed_face(Face face, int expected)
    {
        await using var sandbox = await SandboxClient.StartAsync(new SandboxOptions { Face = face });

        var (status, body) = await sandbox.SendAsync("DELETE", "/rest/dashboards?filter=title%5Beq%5D:none");

        status.Should().Be(expected);
        body!.ToJsonString().Should().Be(face is Face.Observed
            ? """{"statusCode":400,"error":"TypeError","messages":["Cannot read properties of undefined (reading \u0027in\u0027)"]}"""
            : """{"data":{"deleteDashboards":[]}}""");
    }

    [Theory]
    [InlineData("""{"id":5}""", "Invalid UUID value 5 for field \"id\"")]
    [InlineData("""{"company":{"connect":5}}""", "Missing required fields: at least one unique constraint have to be fully populated for 'company'.")]
    [InlineData("""{"company":{"connect":{"where":"x"}}}""", "Missing required fields: at least one unique constraint have to be fully populated for 'company'.")]
    [InlineData("""{"company":{"connect":{"where":{"id":5}}}}""", "Invalid UUID value 5 for field \"id\"")]
    [InlineData("""{"company":5}""", "Relation \"company\" requires connect or disconnect operation")]
    [InlineData("""{"company":{"name":"x"}}""", "Relation \"company\" requires connect or disconnect operation")]
    [InlineData("""{"company":{"connect":{"where":{"id":"00000000-0000-4000-8000-000000000000"}}}}""", "Expected 1 record to connect to company, but found 0 for id = 00000000-0000-4000-8000-000000000000")]
    public async Task A_bad_reference_is_refused_in_the_products_words(string sent, string message)
    {
        await using var sandbox = await SandboxClient.StartAsync();

        var (status, body) = await sandbox.SendAsync("POST", "/rest/people", JsonNode.Parse(sent));

        status.Should().Be(400);
        body!["messages"]![0]!.ToString().Should().Be(message);
    }

    [Fact]
    public async Task An_id_of_null_is_made_on_creation_and_refused_on_change()
    {
        await using var sandbox = await SandboxClient.StartAsync();

        var created = await sandbox.SendAsync("POST", "/rest/people", new JsonObject { ["id"] = null });
        var id = created.Body!["data"]!["createPerson"]!["id"]!.ToString();
        var changed = await sandbox.SendAsync("PATCH", $"/rest/people/{id}", new JsonObject { ["id"] = null });

        created.Status.Should().Be(201);
        changed.Status.Should().Be(400);
        (await sandbox.SendAsync("GET", $"/rest/people/{id}")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_company_is_connected_by_its_domain()
    {
        await using var sandbox = await SandboxClient.StartAsync();
        var (_, made) = await sandbox.SendAsync("POST", "/rest/companies", new JsonObject { ["domainName"] = new JsonObject { ["primaryLinkUrl"] = "https://acme.example" } });
        var company = made!["data"]!["createCompany"]!["id"]!.ToString();

        var where = new JsonObject { ["domainName"] = new JsonObject { ["primaryLinkUrl"] = "https://acme.example" } };
        var (_, person) = await sandbox.SendAsync("POST", "/rest/people", new JsonObject { ["company"] = new JsonObject { ["connect"] = new JsonObject { ["where"] = where } } });

        person!["data"]!["createPerson"]!["companyId"]!.ToString().Should().Be(company);
    }

    [Fact]
    public async Task A_cursor_with_a_key_twice_is_refused_as_no_cursor()
    {
        await using var sandbox = await SandboxClient.StartAsync();
        var cursor = Convert.ToBase64String("""{"id":"a","id":"b"}"""u8);

        var (status, body) = await sandbox.SendAsync("GET", $"/rest/people?starting_after={cursor}");

        status.Should().Be(400);
        body!["messages"]![0]!.ToString().Should().Be($"Invalid cursor: {cursor}");
    }

    private static async Task<string> CreatedAsync(SandboxClient sandbox, string job) =>
        (await sandbox.SendAsync("POST", "/rest/people", new JsonObject { ["jobTitle"] = job })).Body!["data"]!["createPerson"]!["id"]!.ToString();

    private static async Task<string> JobOfAsync(SandboxClient sandbox, string id) =>
        (await sandbox.SendAsync("GET", $"/rest/people/{id}")).Body!["data"]!["person"]!["jobTitle"]!.ToString();
}
