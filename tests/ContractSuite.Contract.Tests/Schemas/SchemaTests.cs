using NJsonSchema;

namespace ContractSuite.Contract.Tests.Schemas;

/// <summary>Every authored schema says what it is, accepts its examples and rejects its counter-example.</summary>
public sealed class SchemaTests
{
    private static readonly ContractLibrary Library = ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas"));

    public static TheoryData<string> Names => [.. Library.SchemaNames.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_says_what_it_is(string name)
    {
        var schema = Library.Schema(name);

        schema["title"]!.ToString().Should().NotBeNullOrWhiteSpace();
        schema["description"]!.ToString().Should().NotBeNullOrWhiteSpace();
        schema["examples"]!.AsArray().Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_schema_accepts_its_examples(string name)
    {
        var schema = await JsonSchema.FromJsonAsync(Library.Schema(name).ToJsonString(), TestContext.Current.CancellationToken);

        foreach (var example in Library.Schema(name)["examples"]!.AsArray())
        {
            schema.Validate(example?.ToJsonString() ?? "null").Should().BeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_schema_rejects_its_counter_example(string name)
    {
        var schema = await JsonSchema.FromJsonAsync(Library.Schema(name).ToJsonString(), TestContext.Current.CancellationToken);
        var rejected = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Schemas", "rejected", $"{name}.json"), TestContext.Current.CancellationToken);

        schema.Validate(rejected).Should().NotBeEmpty();
    }

    [Fact]
    public void A_schema_that_refers_to_another_holds_it()
    {
        var field = Library.Schema("metadata/field")["properties"]!["data"]!["properties"]!["field"]!;

        field["title"]!.ToString().Should().Be("The definition of a field");
    }
}
