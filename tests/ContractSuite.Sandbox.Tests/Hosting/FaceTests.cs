namespace ContractSuite.Sandbox.Tests.Hosting;

/// <summary>The documented face keeps the official page; the observed one does as a real 2.21.0 was recorded doing.</summary>
public sealed class FaceTests
{
    [Theory]
    [InlineData(Face.Documented, "/rest/people", 401)]
    [InlineData(Face.Observed, "/rest/people", 403)]
    [InlineData(Face.Documented, "/rest/metadata/objects", 401)]
    [InlineData(Face.Observed, "/rest/metadata/objects", 403)]
    public async Task A_request_without_a_key_is_refused(Face face, string path, int status)
    {
        await using var sandbox = await SandboxClient.StartAsync(new SandboxOptions { Face = face });
        sandbox.As(null);

        var (found, body) = await sandbox.SendAsync("GET", path);

        found.Should().Be(status);
        body!["messages"]![0]!.ToString().Should().Be("Missing authentication token");
    }

    [Theory]
    [InlineData(Face.Documented, 200)]
    [InlineData(Face.Observed, 400)]
    public async Task Picklists_are_there_where_the_page_counts(Face face, int status)
    {
        await using var sandbox = await SandboxClient.StartAsync(new SandboxOptions { Face = face });

        (await sandbox.SendAsync("GET", "/rest/metadata/picklists")).Status.Should().Be(status);
    }

    [Fact]
    public async Task A_key_that_may_only_read_is_refused_to_write_in_the_products_words()
    {
        await using var sandbox = await SandboxClient.StartAsync();
        sandbox.As(sandbox.Keys["restricted"]);

        var (status, body) = await sandbox.SendAsync("POST", "/rest/people", new System.Text.Json.Nodes.JsonObject());

        status.Should().Be(400);
        body!.ToJsonString().Should().Be("""{"statusCode":400,"error":"Error","messages":["Entity performing the request does not have permission"],"code":"PERMISSION_DENIED"}""");
    }

    [Theory]
    [InlineData(Face.Documented, "FORBIDDEN")]
    [InlineData(Face.Observed, "INTERNAL_SERVER_ERROR")]
    public async Task A_role_that_may_not_see_webhooks_is_refused_over_GraphQL(Face face, string code)
    {
        await using var sandbox = await SandboxClient.StartAsync(new SandboxOptions { Face = face });
        sandbox.As(sandbox.Keys["restricted"]);

        var (_, body) = await sandbox.SendAsync("POST", "/metadata", new System.Text.Json.Nodes.JsonObject { ["query"] = "{ webhooks { id } }" });

        body!["errors"]![0]!["extensions"]!["code"]!.ToString().Should().Be(code);
    }

    [Fact]
    public async Task The_rate_limit_is_shared_by_both_protocols_and_refuses_in_the_products_words()
    {
        await using var sandbox = await SandboxClient.StartAsync(new SandboxOptions { RateLimit = new RateLimit(2, TimeSpan.FromHours(1)) });
        await sandbox.SendAsync("GET", "/rest/people");
        await sandbox.QueryAsync("{ people { totalCount } }");

        var (status, body) = await sandbox.SendAsync("GET", "/rest/people");
        var (_, graphQL) = await sandbox.QueryAsync("{ people { totalCount } }");

        status.Should().Be(429);
        body!["messages"]![0]!.ToString().Should().Be("Limit reached (2 tokens per 3600000 ms)");
        graphQL!["errors"]![0]!["extensions"]!["subCode"]!.ToString().Should().Be("LIMIT_REACHED");
    }

    [Theory]
    [InlineData("/rest/unicorns", "object 'unicorns' not found. eg: companies")]
    [InlineData("/rest/person", "object 'person' not found. Did you mean 'people'?")]
    [InlineData("/rest/people/abc", "'abc' is not a valid UUID")]
    [InlineData("/rest/people?limit=-1", "limit '-1' is invalid. Should be an integer")]
    [InlineData("/rest/people?depth=2", "'depth=2' parameter invalid. Allowed values are 0, 1")]
    [InlineData("/rest/people?filter=jobTitle", "'filter' invalid for 'jobTitle'. eg: price[gte]:10")]
    [InlineData("/rest/people?filter=and(jobTitle%5Beq%5D:x", "'filter' invalid. 1 close bracket is missing in the query")]
    [InlineData("/rest/people?filter=nosuch%5Beq%5D:x", "Object person doesn't have any \"nosuch\" field.")]
    [InlineData("/rest/people?starting_after=bad", "Invalid cursor: bad")]
    public async Task A_bad_request_is_refused_in_the_products_words(string path, string message)
    {
        await using var sandbox = await SandboxClient.StartAsync();

        var (status, body) = await sandbox.SendAsync("GET", path);

        status.Should().Be(400);
        body!["messages"]![0]!.ToString().Should().Be(message);
    }
}
