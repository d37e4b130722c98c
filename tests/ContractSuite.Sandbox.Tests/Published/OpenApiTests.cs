using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Published;

/// <summary>The sandbox's OpenAPI documents beside those that a real 2.21.0 published of the same workspace.</summary>
public sealed class OpenApiTests
{
    [Theory]
    [InlineData("core", 266, 431)]
    [InlineData("metadata", 27, 66)]
    public async Task A_document_has_the_published_paths_methods_and_operation_ids(string kind, int paths, int operations)
    {
        await using var sandbox = await SandboxClient.StartAsync(new SandboxOptions { Demonstration = true });

        var served = (await sandbox.SendAsync("GET", $"/rest/open-api/{kind}")).Body!;

        ((JsonObject)served["paths"]!).Should().HaveCount(paths);
        Documents.Operations(served).Should().HaveCount(operations).And.BeEquivalentTo(Documents.Operations(Documents.Read($"openapi-{kind}.json")));
    }

    [Theory]
    [InlineData("core", 99)]
    [InlineData("metadata", 66)]
    public async Task A_document_has_the_published_schemas(string kind, int count)
    {
        await using var sandbox = await SandboxClient.StartAsync(new SandboxOptions { Demonstration = true });

        var served = (JsonObject)(await sandbox.SendAsync("GET", $"/rest/open-api/{kind}")).Body!["components"]!["schemas"]!;
        var published = (JsonObject)Documents.Read($"openapi-{kind}.json")["components"]!["schemas"]!;
        var different = published.Where(schema => !JsonNode.DeepEquals(Documents.WithoutWords(schema.Value!["properties"]), Documents.WithoutWords(served[schema.Key]?["properties"]))).Select(schema => schema.Key);

        served.Should().HaveCount(count);
        different.Should().BeEmpty();
    }
}
