using System.Text.Json.Nodes;
using NJsonSchema;

namespace ContractSuite.Contract.Tests.Schemas;

/// <summary>Every authored schema says what it is, accepts its examples, rejects its counter-example, and uses no keyword that the validator ignores.</summary>
public sealed class SchemaTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "schemas");

    /// <summary>NJsonSchema passes these over in silence.</summary>
    private static readonly string[] Ignored = ["const", "if", "then", "else", "prefixItems", "contains", "unevaluatedProperties", "dependentRequired"];

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(path => Path.ChangeExtension(Path.GetRelativePath(Folder, path), null).Replace('\\', '/'))
            .Where(name => name != "summary")
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_says_what_it_is(string name)
    {
        var schema = Schema(name);

        schema["title"]!.ToString().Should().NotBeNullOrWhiteSpace();
        schema["description"]!.ToString().Should().NotBeNullOrWhiteSpace();
        schema["examples"].Should().BeOfType<JsonArray>();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_schema_accepts_its_examples(string name)
    {
        var schema = await JsonSchema.FromJsonAsync(Schema(name).ToJsonString(), TestContext.Current.CancellationToken);

        foreach (var example in Schema(name)["examples"]!.AsArray())
        {
            schema.Validate(example?.ToJsonString() ?? "null").Should().BeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_schema_rejects_its_counter_example(string name)
    {
        var schema = await JsonSchema.FromJsonAsync(Schema(name).ToJsonString(), TestContext.Current.CancellationToken);
        var rejected = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Schemas", "rejected", $"{name}.json"), TestContext.Current.CancellationToken);

        schema.Validate(rejected).Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_uses_no_keyword_that_the_validator_ignores(string name)
    {
        Keywords(Schema(name)).Should().NotIntersectWith(Ignored);
    }

    private static JsonObject Schema(string name) => (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.json")))!;

    /// <summary>Keys of every object that is a schema; below "properties" the keys are names.</summary>
    private static IEnumerable<string> Keywords(JsonNode? node, bool areNames = false) => node switch
    {
        JsonObject json => json.SelectMany(property => (areNames ? [] : new[] { property.Key }).Concat(Keywords(property.Value, property.Key is "properties" && !areNames))),
        JsonArray list => list.SelectMany(item => Keywords(item)),
        _ => [],
    };
}
