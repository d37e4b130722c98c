using System.Text.Json.Nodes;
using ContractSuite.Steps.Core;
using ContractSuite.Steps.Running;
using ContractSuite.Steps.Words;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Metadata;

/// <summary>Making, using, renaming and deleting an object of one's own.</summary>
[Binding]
public sealed class CustomObjectSteps(ScenarioRun scenario, CustomObject it, CurrentAnswer request)
{
    private ObjectModel? _formerly;

    /// <summary>Over REST.</summary>
    [Given("a custom object in the workspace")]
    public Task InTheWorkspace() => it.MakeAsync(Protocol.Rest, "probe");

    /// <summary>With a name that no other run has.</summary>
    [When("a custom object is made over {Protocol}")]
    public async Task IsMade(Protocol protocol)
    {
        await it.MakeAsync(protocol, "probe");
        await scenario.RefreshAsync();
    }

    /// <summary>Called by its plural from here on.</summary>
    [Given("an object {string} with these fields:")]
    public async Task WithTheseFields(string word, DataTable table)
    {
        await it.MakeAsync(Protocol.Rest, word.TrimEnd('s'));
        await it.AddFieldsAsync(
            Protocol.Rest,
            table.Rows.Select(row => FieldTypeWords.Definition(row["name"], row["type"], table.ContainsColumn("options") ? row["options"] : "")));
    }

    /// <summary>Each called after its type.</summary>
    [When("it gets fields of these types over {Protocol}:")]
    public Task GetsFields(Protocol protocol, DataTable types) =>
        it.AddFieldsAsync(protocol, types.Rows.Select(row => FieldTypeWords.Definition(NameOf(row["type"]), row["type"], "red, white")));

    /// <summary>To something new.</summary>
    [When("it is renamed in the definitions")]
    public Task IsRenamed()
    {
        _formerly = it.ByName;
        return it.RenameAsync("renamed");
    }

    /// <summary>For good.</summary>
    [When("it is deleted from the definitions over {Protocol}")]
    public Task IsDeleted(Protocol protocol)
    {
        _formerly = it.ByName;
        return it.DeleteAsync(protocol);
    }

    /// <summary>By its id.</summary>
    [When("another workspace's key asks for its definition over {Protocol}")]
    public async Task AnotherAsks(Protocol protocol) => request.Is(await scenario.As("second").Metadata(protocol).ReadObjectAsync(it.Id));

    /// <summary>Added and found.</summary>
    [Then("its records can be added and read over {Protocol}")]
    public async Task CanBeAddedAndRead(Protocol protocol)
    {
        var name = scenario.Data.Commerce.ProductName();
        var record = scenario.Good(await scenario.Records(protocol).CreateAsync(it.Type, new JsonObject { ["name"] = name }));
        var read = scenario.Good(await scenario.Records(protocol).ReadAsync(it.Type, record["id"]!.ToString()));
        scenario.Expect(read["name"]?.ToString() == name, $"the name {name}", read["name"]?.ToString() ?? "none");
    }

    /// <summary>The rules compare what was sent with what was answered; here both protocols are compared.</summary>
    [Then("a record with a value in each of them is kept as it was given")]
    public async Task IsKept()
    {
        var values = SampleRecord.Of(it.Type, scenario.Data, scenario.Marker);
        var record = scenario.Good(await scenario.Records(Protocol.Rest).CreateAsync(it.Type, values));
        var answer = await scenario.Records(Protocol.GraphQL).ReadAsync(it.Type, record["id"]!.ToString());
        var read = scenario.Good(answer);
        scenario.ExpectEach([.. values.Select(value => new Expectation(
            record[value.Key] is not null && JsonNode.DeepEquals(read[value.Key], record[value.Key]),
            $"{value.Key} {record[value.Key]?.ToJsonString() ?? "that was sent"}",
            read[value.Key]?.ToJsonString() ?? "null",
            answer.Exchange))]);
    }

    /// <summary>No list of it.</summary>
    [Then("its records are not served any more")]
    [Then("its records are not served by the old name")]
    public async Task AreNotServed()
    {
        var answer = await scenario.Records(Protocol.Rest).ListAsync(_formerly!, RecordQuery.All);
        scenario.Expect(answer.Refusal?.Kind is RefusalKind.BadInput or RefusalKind.NotFound, "no such object", answer.IsGood ? "a list" : ScenarioRun.Shown(answer.Refusal!));
    }

    /// <summary>In the document and in the schema.</summary>
    [Then("the specification tells of it")]
    public async Task TheSpecificationTells()
    {
        await scenario.IntrospectAsync();
        scenario.Expect(InDocument(it.Plural) && InSchema(it.Singular), $"{it.Plural} in document and schema", Told());
    }

    /// <summary>In neither.</summary>
    [Then("the specification does not tell of it")]
    public async Task TheSpecificationDoesNotTell()
    {
        await scenario.IntrospectAsync();
        scenario.Expect(!InDocument(it.Plural) && !InSchema(it.Singular), $"{it.Plural} in neither document nor schema", Told());
    }

    /// <summary>In the document's schema of answers and in the type.</summary>
    [Then("the specification tells of each field")]
    public async Task TellsOfEachField()
    {
        await scenario.IntrospectAsync();
        var documented = scenario.Model.Published.CoreOpenApi?["components"]?["schemas"]?[$"{Names.Capital(it.Singular)}ForResponse"]?["properties"] as JsonObject ?? [];
        var typed = (Types().FirstOrDefault(type => type?["name"]?.ToString() == Names.Capital(it.Type.GraphQLSingular))?["fields"] as JsonArray ?? []).Select(field => field?["name"]?.ToString()).ToHashSet();
        var missing = it.Type.Fields.Where(field => field is { IsSystem: false, Relation: null } && (!documented.ContainsKey(field.Name) || !typed.Contains(field.GraphQLName))).Select(field => field.Name);
        scenario.Expect(!missing.Any(), "every field in document and schema", $"missing {string.Join(", ", missing)}");
    }

    private static string NameOf(string type) => $"probe{type.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant()}";

    private string Told() => $"document {InDocument(it.Plural)}, schema {InSchema(it.Singular)}";

    private bool InDocument(string plural) => scenario.Model.Published.CoreOpenApi?["paths"]?[$"/{plural}"] is not null;

    private bool InSchema(string singular) => Types().Any(type => type?["name"]?.ToString() == Names.Capital(singular));

    private JsonArray Types() => scenario.Model.Published.CoreIntrospection?["types"] as JsonArray ?? [];
}
