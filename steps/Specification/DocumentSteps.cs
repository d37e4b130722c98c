using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Microsoft.OpenApi;
using Reqnroll;

namespace ContractSuite.Steps.Specification;

/// <summary>What the published documents tell, beside the definitions.</summary>
[Binding]
public sealed class DocumentSteps(ScenarioRun scenario)
{
    /// <summary>Names under which the product publishes what is no object.</summary>
    private static readonly string[] OtherPaths = ["open-api", "batch", "restore", "dashboards"];

    private static IEnumerable<(string Path, string Method)> OrdinaryOperations(string plural) =>
    [
        ($"/{plural}", "get"), ($"/{plural}", "post"), ($"/{plural}/{{id}}", "get"), ($"/{plural}/{{id}}", "patch"), ($"/{plural}/{{id}}", "delete"),
    ];

    private JsonObject? _document;
    private JsonObject? _schema;

    /// <summary>Anew, so that the scenario has the exchange that shows it.</summary>
    [When("the document of the core is read")]
    public async Task IsRead() => _document = await scenario.ReadAsync(PublishedDocument.CoreOpenApi);

    /// <summary>Likewise.</summary>
    [When("the document of definitions is read")]
    public async Task OfDefinitionsIsRead() => _document = await scenario.ReadAsync(PublishedDocument.MetadataOpenApi);

    /// <summary>Likewise.</summary>
    [When("the schema of records is read")]
    public async Task SchemaIsRead() => _schema = await scenario.ReadAsync(PublishedDocument.CoreIntrospection);

    /// <summary>Both that tell of records.</summary>
    [When("the document and the schema of records are read")]
    public async Task AreRead()
    {
        await IsRead();
        await SchemaIsRead();
    }

    /// <summary>By the reader of those who make the format; every fault that it finds counts.</summary>
    [Then("it is valid OpenAPI 3.1")]
    public void IsValid()
    {
        var diagnostic = OpenApiDocument.Parse(_document?.ToJsonString() ?? "", OpenApiConstants.Json).Diagnostic;
        scenario.Expect(diagnostic?.SpecificationVersion == OpenApiSpecVersion.OpenApi3_1, "OpenAPI 3.1", $"{diagnostic?.SpecificationVersion}");
        scenario.Expect(diagnostic!.Errors.Count == 0, "no fault", Some(diagnostic.Errors.Select(error => $"{error.Pointer}: {error.Message}")));
    }

    /// <summary>The reader of the format does not follow them (Microsoft.OpenApi 3.11).</summary>
    [Then("every reference in it leads somewhere")]
    public void EveryReferenceLeadsSomewhere()
    {
        var references = References(_document).ToHashSet();
        var lost = references.Where(reference => LocalReference.Find(_document, reference) is null);
        scenario.Expect(references.Count > 0 && !lost.Any(), $"{references.Count} references to what is there", $"nothing at {Some(lost)}");
    }

    /// <summary>Neither more nor fewer.</summary>
    [Then("it has an address for every object of the definitions")]
    public void HasAnAddressForEveryObject()
    {
        var expected = scenario.Model.Objects.Select(type => type.Plural).ToHashSet();
        var found = Properties(_document?["paths"]).Select(path => path.Split('/')[1]).Except(OtherPaths.Except(expected)).ToHashSet();
        scenario.Expect(expected.Count > 0 && expected.SetEquals(found), $"{expected.Count} objects", Difference(expected, found));
        var missing = expected.SelectMany(OrdinaryOperations).Where(operation => _document?["paths"]?[operation.Path]?[operation.Method] is null).Select(operation => $"{operation.Method} {operation.Path}");
        scenario.Expect(!missing.Any(), "reading, making, changing and deleting of each", $"missing {Some(missing)}");
    }

    /// <summary>In the schema of answers.</summary>
    [Then("every field of the definitions is in its schemas")]
    public void EveryFieldIsInItsSchemas()
    {
        var expected = Fields(field => field.Relation is { IsToMany: false } ? field.JoinColumn! : field.Name, relations: true);
        var found = scenario.Model.Objects
            .SelectMany(type => Properties(_document?["components"]?["schemas"]?[$"{Names.Capital(type.Singular)}ForResponse"]?["properties"]).Select(name => $"{type.Singular}.{name}"))
            .ToHashSet();
        scenario.Expect(expected.IsSubsetOf(found), $"{expected.Count} fields", $"missing {Some(expected.Except(found))}");
    }

    /// <summary>In the schemas of answers; the join columns of relations are no fields of their own.</summary>
    [Then("its schemas have no field that the definitions do not have")]
    public void HaveNoOtherField()
    {
        var known = scenario.Model.Objects
            .SelectMany(type => type.Fields.SelectMany(field => new[] { field.Name, field.JoinColumn ?? field.Name }.Select(name => $"{type.Singular}.{name}")))
            .ToHashSet();
        var told = scenario.Model.Objects.SelectMany(type => Properties(Schema(type)).Select(name => $"{type.Singular}.{name}")).ToHashSet();
        scenario.Expect(told.Count > 0 && told.IsSubsetOf(known), "only fields of the definitions", $"more {Some(told.Except(known))}");
    }

    /// <summary>For reading one and many, and for making, changing and removing them.</summary>
    [Then("it has a question and a change for every object of the definitions")]
    public void HasQuestionsAndChanges()
    {
        var roots = Types().Where(type => type["name"]?.ToString() is "Query" or "Mutation").SelectMany(type => type["fields"] as JsonArray ?? []).Select(field => field?["name"]?.ToString()).ToHashSet();
        var expected = scenario.Model.Objects.SelectMany(type => RootsOf(Names.Capital(type.GraphQLSingular), Names.Capital(type.GraphQLPlural)).Append(type.GraphQLSingular).Append(type.GraphQLPlural)).ToHashSet();
        scenario.Expect(expected.Count > 0 && expected.IsSubsetOf(roots!), $"{expected.Count} questions and changes", $"missing {Some(expected.Except(roots!)!)}");
    }

    /// <summary>The enumerations of both say what the definitions say.</summary>
    [Then("every picklist of the definitions has the same options in the document and in the schema")]
    public void HasTheSameOptions()
    {
        var enumerations = Types().Where(type => type["kind"]?.ToString() == "ENUM").ToDictionary(type => type["name"]!.ToString(), type => Listed(type["enumValues"] as JsonArray, value => value?["name"]));
        var picklists = scenario.Model.Objects.SelectMany(type => type.Fields.Where(field => field is { Type: FieldType.Select }).Select(field => (type, field))).ToList();
        var wrong = picklists.Where(pair =>
        {
            var expected = string.Join(", ", pair.field.Options.Select(option => option.Value).Order(StringComparer.Ordinal));
            var documented = Listed(Schema(pair.type)?[pair.field.Name]?["enum"] as JsonArray, value => value);
            var typed = enumerations.GetValueOrDefault($"{Names.Capital(pair.type.GraphQLSingular)}{Names.Capital(pair.field.GraphQLName)}Enum");
            return documented != expected || typed != expected;
        });
        scenario.Expect(picklists.Count > 0 && !wrong.Any(), $"{picklists.Count} picklists alike", $"not alike: {Some(wrong.Select(pair => $"{pair.type.Singular}.{pair.field.Name}"))}");
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
        var found = Properties(_document?["paths"]).ToHashSet();
        scenario.Expect(expected.IsSubsetOf(found), string.Join(", ", expected), $"missing {Some(expected.Except(found))}");
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(property => property is { Key: "$ref", Value: JsonValue reference } ? [reference.ToString()] : References(property.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    private static string[] RootsOf(string one, string many) =>
        [$"create{one}", $"create{many}", $"update{one}", $"update{many}", $"delete{one}", $"delete{many}", $"restore{one}", $"restore{many}", $"destroy{one}", $"destroy{many}"];

    private static string Listed(JsonArray? values, Func<JsonNode?, JsonNode?> name) => string.Join(", ", (values ?? []).Select(value => name(value)?.ToString()).Order(StringComparer.Ordinal));

    private JsonObject? Schema(ObjectModel type) => _document?["components"]?["schemas"]?[$"{Names.Capital(type.Singular)}ForResponse"]?["properties"] as JsonObject;

    private static IEnumerable<string> Properties(JsonNode? node) => (node as JsonObject ?? []).Select(property => property.Key);

    private static string Some(IEnumerable<string> items) => string.Join(", ", items.Take(5)) is { Length: > 0 } some ? some : "none";

    private static string Difference(HashSet<string> expected, HashSet<string> found) => $"missing {Some(expected.Except(found))}; more {Some(found.Except(expected))}";

    private IEnumerable<JsonObject> Types() => (_schema?["types"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The search vector is in no published document (docs/twenty-2.21.0.md, section 10).</summary>
    private HashSet<string> Fields(Func<FieldModel, string> name, bool relations) =>
        [.. scenario.Model.Objects.SelectMany(type => type.Fields
            .Where(field => field.Type != FieldType.TsVector && (field.Relation is null || (relations && !field.Relation.IsToMany)))
            .Select(field => $"{type.Singular}.{name(field)}"))];
}
