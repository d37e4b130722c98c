using System.Text.Json.Nodes;
using ContractSuite.Steps.Core;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Metadata;

/// <summary>Making, using and deleting an object of one's own.</summary>
[Binding]
public sealed class CustomObjectSteps(ScenarioRun scenario, CreatedThings created, CurrentAnswer request)
{
    private string _id = "";
    private string _singular = "";
    private string _plural = "";

    private ObjectModel Type => scenario.Type(_singular);

    /// <summary>Over REST.</summary>
    [Given("a custom object in the workspace")]
    public Task InTheWorkspace() => IsMade(Protocol.Rest);

    /// <summary>With a name that no other run has.</summary>
    [When("a custom object is made over {Protocol}")]
    public async Task IsMade(Protocol protocol)
    {
        _singular = $"probe{Letters(scenario.Mark)}";
        _plural = $"{_singular}s";
        var definition = scenario.Good(await scenario.Metadata(protocol).CreateObjectAsync(Definition(_singular, _plural)));
        _id = definition["id"]!.ToString();
        created.AddObject(_id);
        await scenario.RefreshAsync();
    }

    /// <summary>A name that may not be.</summary>
    [When("a custom object called {} is made")]
    public async Task CalledIsMade(string name)
    {
        var answer = await scenario.Metadata(Protocol.Rest).CreateObjectAsync(Definition(name, $"{name}s"));
        request.Is(answer);
        if (answer.Value is { } made)
            created.AddObject(made["id"]!.ToString());
    }

    /// <summary>For good.</summary>
    [When("it is deleted from the definitions")]
    public async Task IsDeleted()
    {
        scenario.Good(await scenario.Metadata(Protocol.Rest).DeleteObjectAsync(_id));
        created.ForgetObject(_id);
        await scenario.RefreshAsync();
    }

    /// <summary>Each called after its type.</summary>
    [When("it gets fields of these types:")]
    public async Task GetsFields(DataTable types)
    {
        foreach (var row in types.Rows)
        {
            scenario.Good(await scenario.Metadata(Protocol.Rest).CreateFieldAsync(Field(row["type"])));
        }

        await scenario.RefreshAsync();
    }

    /// <summary>Added and found.</summary>
    [Then("its records can be added and read over {Protocol}")]
    public async Task CanBeAddedAndRead(Protocol protocol)
    {
        var name = scenario.Data.Commerce.ProductName();
        var record = scenario.Good(await scenario.Records(protocol).CreateAsync(Type, new JsonObject { ["name"] = name }));
        var read = scenario.Good(await scenario.Records(protocol).ReadAsync(Type, record["id"]!.ToString()));
        scenario.Expect(read["name"]?.ToString() == name, $"the name {name}", read["name"]?.ToString() ?? "none");
    }

    /// <summary>The rules compare what was sent with what was answered; here both protocols are compared.</summary>
    [Then("a record with a value in each of them is kept as it was given")]
    public async Task IsKept()
    {
        var values = SampleRecord.Of(Type, scenario.Data, scenario.Marker);
        var record = scenario.Good(await scenario.Records(Protocol.Rest).CreateAsync(Type, values));
        var read = scenario.Good(await scenario.Records(Protocol.GraphQL).ReadAsync(Type, record["id"]!.ToString()));
        foreach (var (field, _) in values)
        {
            scenario.Expect(
                record[field] is not null && JsonNode.DeepEquals(read[field], record[field]),
                $"{field} {record[field]?.ToJsonString() ?? "that was sent"}",
                read[field]?.ToJsonString() ?? "null");
        }
    }

    /// <summary>No list of it.</summary>
    [Then("its records are not served any more")]
    public async Task AreNotServed()
    {
        var gone = new ObjectModel { Id = _id, Singular = _singular, Plural = _plural, GraphQLSingular = _singular, GraphQLPlural = _plural, Fields = [] };
        var answer = await scenario.Records(Protocol.Rest).ListAsync(gone, RecordQuery.All);
        scenario.Expect(answer.Refusal?.Kind is RefusalKind.BadInput or RefusalKind.NotFound, "no such object", answer.IsGood ? "a list" : ScenarioRun.Shown(answer.Refusal!));
    }

    /// <summary>In the document and in the schema.</summary>
    [Then("the specification tells of it")]
    public void TheSpecificationTells() => scenario.Expect(InDocument() && InSchema(), $"{_plural} in document and schema", $"document {InDocument()}, schema {InSchema()}");

    /// <summary>In neither.</summary>
    [Then("the specification does not tell of it")]
    public void TheSpecificationDoesNotTell() => scenario.Expect(!InDocument() && !InSchema(), $"{_plural} in neither document nor schema", $"document {InDocument()}, schema {InSchema()}");

    private static JsonObject Definition(string singular, string plural) => new()
    {
        ["nameSingular"] = singular,
        ["namePlural"] = plural,
        ["labelSingular"] = singular,
        ["labelPlural"] = plural,
        ["icon"] = "IconFlask",
    };

    private JsonObject Field(string type)
    {
        var name = $"probe{type.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant()}";
        var definition = new JsonObject { ["objectMetadataId"] = _id, ["type"] = type, ["name"] = name, ["label"] = name };
        if (type == FieldType.Select)
        {
            definition["options"] = new JsonArray(
                new JsonObject { ["value"] = "YES", ["label"] = "Yes", ["color"] = "green", ["position"] = 0 },
                new JsonObject { ["value"] = "NO", ["label"] = "No", ["color"] = "red", ["position"] = 1 });
        }

        return definition;
    }

    /// <summary>Digits would be followed by capitals in GraphQL.</summary>
    private static string Letters(string mark) => string.Concat(mark.Select(character => char.IsAsciiDigit(character) ? (char)('g' + (character - '0')) : character));

    private bool InDocument() => scenario.Model.Published.CoreOpenApi?["paths"]?[$"/{_plural}"] is not null;

    private bool InSchema() => (scenario.Model.Published.CoreIntrospection?["types"] as JsonArray ?? [])
        .Any(type => type?["name"]?.ToString() == Names.Capital(_singular));
}
