using System.Text.Json.Nodes;
using ContractSuite.Contract.Schemas;

namespace ContractSuite.Contract.Tests.Schemas;

public sealed class SchemaLintTests
{
    [Theory]
    [InlineData("""{"const":1}""", "/const: no keyword that is enforced")]
    [InlineData("""{"properties":{"a":{"if":{}}}}""", "/properties/a/if: no keyword that is enforced")]
    [InlineData("""{"items":{"contains":{}}}""", "/items/contains: no keyword that is enforced")]
    [InlineData("""{"anyOf":[{},{"prefixItems":[]}]}""", "/anyOf/1/prefixItems: no keyword that is enforced")]
    [InlineData("""{"not":{}}""", "/not: no keyword that is enforced")]
    [InlineData("""{"items":{"uniqueItems":true}}""", "/items/uniqueItems: no keyword that is enforced")]
    [InlineData("""{"unevaluatedProperties":false}""", "/unevaluatedProperties: no keyword that is enforced")]
    [InlineData("""{"dependentRequired":{}}""", "/dependentRequired: no keyword that is enforced")]
    [InlineData("""{"additionalProperties":{"reqired":[]}}""", "/additionalProperties/reqired: no keyword that is enforced")]
    [InlineData("""{"items":{"$ref":"a.json","minItems":1}}""", "/items: what stands beside $ref is not enforced: minItems")]
    public void A_keyword_that_nothing_enforces_is_a_fault(string schema, string fault)
    {
        SchemaLint.Faults((JsonObject)JsonNode.Parse(schema)!).Should().Equal(fault);
    }

    [Fact]
    public void Names_of_properties_and_values_are_no_keywords()
    {
        var schema = (JsonObject)JsonNode.Parse("""{"properties":{"const":{"enum":["if"]}},"examples":[{"contains":1}]}""")!;

        SchemaLint.Faults(schema).Should().BeEmpty();
    }

    [Fact]
    public void A_library_with_such_a_schema_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("schemas-").FullName;
        File.WriteAllText(Path.Combine(folder, "wrong.json"), """{"const":1}""");

        var loading = () => ContractLibrary.Load(folder);

        loading.Should().Throw<ContractLibraryException>()
            .WithMessage($"{Path.Combine(folder, "wrong.json")}/const: no keyword that is enforced. Say it with keywords that are (SchemaLint lists them).");
    }
}
