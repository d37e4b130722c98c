using System.Text.Json.Nodes;
using ContractSuite.Gherkin.Tests;

namespace ContractSuite.Sandbox.Tests.Published;

/// <summary>The sandbox's schemas beside those that a real 2.21.0 told of the same workspace, judged by graphql-inspector.</summary>
public sealed class GraphQLSchemaTests
{
    [Theory]
    [InlineData("/graphql", "introspection-core.json")]
    [InlineData("/metadata", "introspection-metadata.json")]
    public async Task Nothing_that_an_integrator_uses_is_missing_or_of_another_type(string path, string published)
    {
        using var inspector = await NodePackage.InstallAsync("@graphql-inspector/core");
        Assert.SkipWhen(inspector.Refusal is not null, inspector.Refusal ?? "");
        await using var sandbox = await SandboxClient.StartAsync(new SandboxOptions { Demonstration = true });
        var served = (await sandbox.SendAsync("POST", path, new JsonObject { ["query"] = Documents.Introspection })).Body!;

        var breaking = await inspector.RunScriptAsync("Published/inspect.mjs", new JsonObject { ["recorded"] = Documents.Read(published), ["served"] = served.DeepClone() }.ToJsonString());

        breaking.Trim().Should().Be("[]");
    }

    [Theory]
    [InlineData("/graphql", "introspection-core.json", 606)]
    [InlineData("/metadata", "introspection-metadata.json", 502)]
    public async Task Every_published_type_is_there(string path, string published, int types)
    {
        await using var sandbox = await SandboxClient.StartAsync(new SandboxOptions { Demonstration = true });

        var served = (await sandbox.SendAsync("POST", path, new JsonObject { ["query"] = Documents.Introspection })).Body!;

        var document = Documents.Read(published);
        Names(document["data"] ?? document).Should().HaveCount(types).And.BeSubsetOf(Names(served["data"]!));
    }

    private static IEnumerable<string> Names(JsonNode schema) => schema["__schema"]!["types"]!.AsArray().Select(type => type!["name"]!.ToString());
}
