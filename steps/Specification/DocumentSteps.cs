using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Specification;

/// <summary>What the published documents tell, beside the definitions.</summary>
[Binding]
public sealed class DocumentSteps(ScenarioRun scenario)
{
    /// <summary>Names under which the product publishes what is no object.</summary>
    private static readonly string[] OtherPaths = ["open-api", "batch", "restore", "dashboards"];

    private PublishedSpecification _published = new();

    /// <summary>Anew, so that the scenario has the exchange that shows it.</summary>
    [When("the document of the core is read")]
    [When("the schema of records is read")]
    [When("the document of definitions is read")]
    public async Task IsRead()
    {
        await scenario.RefreshAsync();
        _published = scenario.Model.Published;
    }

    /// <summary>Neither more nor fewer.</summary>
    [Then("it has an address for every object of the definitions")]
    public void HasAnAddressForEveryObject()
    {
        var expected = scenario.Model.Objects.Select(type => type.Plural).ToHashSet();
        var found = Properties(_published.CoreOpenApi?["paths"]).Select(path => path.Split('/')[1]).Except(OtherPaths.Except(expected)).ToHashSet();
        scenario.Expect(expected.Count > 0 && expected.SetEquals(found), $"{expected.Count} objects", Difference(expected, found));
    }

    /// <summary>In the schema of answers.</summary>
    [Then("every field of the definitions is in its schemas")]
    public void EveryFieldIsInItsSchemas()
    {
        var expected = Fields(field => field.Relation is { IsToMany: false } ? field.JoinColumn! : field.Name, relations: true);
        var found = scenario.Model.Objects
            .SelectMany(type => Properties(_published.CoreOpenApi?["components"]?["schemas"]?[$"{Names.Capital(type.Singular)}ForResponse"]?["properties"]).Select(name => $"{type.Singular}.{name}"))
            .ToHashSet();
        scenario.Expect(expected.IsSubsetOf(found), $"{expected.Count} fields", $"missing {Some(expected.Except(found))}");
    }

    /// <summary>One for each.</summary>
    [Then("it has a type for every object of the definitions")]
    public void HasATypeForEveryObject()
    {
        var expected = scenario.Model.Objects.Select(type => Names.Capital(type.GraphQLSingular)).ToHashSet();
        var found = Types().Select(type => type["name"]!.ToString()).ToHashSet();
        scenario.Expect(expected.Count > 0 && expected.IsSubsetOf(found), $"{expected.Count} types", $"missing {Some(expected.Except(found))}");
    }

    /// <summary>By GraphQL's names.</summary>
    [Then("every field of the definitions is in its types")]
    public void EveryFieldIsInItsTypes()
    {
        var byName = Types().ToDictionary(type => type["name"]!.ToString());
        var expected = Fields(field => field.GraphQLName, relations: false);
        var found = scenario.Model.Objects
            .SelectMany(type => (byName.GetValueOrDefault(Names.Capital(type.GraphQLSingular))?["fields"] as JsonArray ?? []).Select(field => $"{type.Singular}.{field!["name"]}"))
            .ToHashSet();
        scenario.Expect(expected.IsSubsetOf(found), $"{expected.Count} fields", $"missing {Some(expected.Except(found))}");
    }

    /// <summary>At least those.</summary>
    [Then("it has addresses for objects and fields")]
    public void HasAddressesForDefinitions()
    {
        HashSet<string> expected = ["/objects", "/objects/{id}", "/fields", "/fields/{id}"];
        var found = Properties(_published.MetadataOpenApi?["paths"]).ToHashSet();
        scenario.Expect(expected.IsSubsetOf(found), string.Join(", ", expected), $"missing {Some(expected.Except(found))}");
    }

    private static IEnumerable<string> Properties(JsonNode? node) => (node as JsonObject ?? []).Select(property => property.Key);

    private static string Some(IEnumerable<string> items) => string.Join(", ", items.Take(5)) is { Length: > 0 } some ? some : "none";

    private static string Difference(HashSet<string> expected, HashSet<string> found) => $"missing {Some(expected.Except(found))}; more {Some(found.Except(expected))}";

    private IEnumerable<JsonObject> Types() => (_published.CoreIntrospection?["types"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The search vector is in no published document (docs/twenty-2.21.0.md, section 10).</summary>
    private HashSet<string> Fields(Func<FieldModel, string> name, bool relations) =>
        [.. scenario.Model.Objects.SelectMany(type => type.Fields
            .Where(field => field.Type != FieldType.TsVector && (field.Relation is null || (relations && !field.Relation.IsToMany)))
            .Select(field => $"{type.Singular}.{name(field)}"))];
}
