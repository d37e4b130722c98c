using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Metadata;

/// <summary>Reading what a workspace is made of.</summary>
[Binding]
public sealed class DefinitionSteps(ScenarioRun scenario)
{
    private static readonly string[] PartsOfAnOption = ["value", "label", "color", "position"];

    private readonly Dictionary<Protocol, IReadOnlyList<JsonObject>> _lists = [];
    private JsonObject _definition = [];
    private JsonNode? _picklists;

    /// <summary>All of them, both ways.</summary>
    [When("the objects are listed over both protocols")]
    public async Task AreListed()
    {
        foreach (var protocol in Enum.GetValues<Protocol>())
        {
            _lists[protocol] = scenario.Good(await scenario.Metadata(protocol).ListObjectsAsync());
        }
    }

    /// <summary>Object by object, field by field.</summary>
    [Then("both tell the same objects with the same fields")]
    public void BothTellTheSame()
    {
        var (rest, graphQL) = (Told(_lists[Protocol.Rest]), Told(_lists[Protocol.GraphQL]));
        scenario.Expect(rest.Count > 0, "at least one object", "none");
        var twice = _lists.Values.SelectMany(list => list.CountBy(type => $"{type["nameSingular"]}").Where(told => told.Value > 1)).Select(told => told.Key);
        scenario.Expect(!twice.Any(), "each object once", $"more than once: {Some(twice)}");
        var mixed = _lists.Values.SelectMany(list => list).SelectMany(Fields).Where(field => !AreInOrder(field["options"] as JsonArray ?? [])).Select(field => $"{field["name"]}");
        scenario.Expect(!mixed.Any(), "options in the order of their places", $"others in {Some(mixed)}");
        scenario.Expect(
            rest.SetEquals(graphQL),
            $"the same {rest.Count} fields",
            $"only in REST: {Some(rest.Except(graphQL))}; only in GraphQL: {Some(graphQL.Except(rest))}");
    }

    /// <summary>By id.</summary>
    [When("the definition of a {word} is read over {Protocol}")]
    public async Task IsRead(string name, Protocol protocol) =>
        _definition = scenario.Good(await scenario.Metadata(protocol).ReadObjectAsync(scenario.Type(name).Id));

    /// <summary>As the list of all objects told.</summary>
    [Then("it tells the names and types of its fields")]
    public void TellsItsFields()
    {
        var type = scenario.Type(_definition["nameSingular"]!.ToString());
        var expected = type.Fields.Select(field => $"{field.Name} {field.Type}").ToHashSet();
        var found = Fields(_definition).Select(field => $"{field["name"]} {field["type"]}").ToHashSet();
        scenario.Expect(expected.SetEquals(found), $"{expected.Count} fields of {type.Singular}", $"missing {Some(expected.Except(found))}; more {Some(found.Except(expected))}");
    }

    /// <summary>As the official page writes the address.</summary>
    [When("the definition of {word} is asked for by name")]
    public async Task IsAskedForByName(string name)
    {
        var request = RawRequest.Rest(Surface.RestMetadata, "GET", "/rest/metadata/objects/{objectName}", $"/rest/metadata/objects/{name}");
        var exchange = await scenario.As(TargetSession.Owner).SendAsync(request);
        _definition = JsonBody.NodeOf(exchange)?["data"]?["object"] as JsonObject ?? [];
    }

    /// <summary>By its plural name.</summary>
    [Then("it is the definition of {word}")]
    public void IsTheDefinitionOf(string name) =>
        scenario.Expect(_definition["namePlural"]?.ToString() == name, $"the definition of {name}", _definition["namePlural"]?.ToString() ?? "none");

    /// <summary>As the official page writes the address.</summary>
    [When("the picklists are asked for")]
    public async Task PicklistsAreAskedFor()
    {
        var request = RawRequest.Rest(Surface.RestMetadata, "GET", "/rest/metadata/picklists", "/rest/metadata/picklists");
        _picklists = JsonBody.NodeOf(await scenario.As(TargetSession.Owner).SendAsync(request))?["data"]?["picklists"];
    }

    /// <summary>Every field with options, with exactly those.</summary>
    [Then("every picklist of the definitions is there with its options")]
    public void EveryPicklistIsThere()
    {
        var expected = scenario.Model.Objects.SelectMany(type => type.Fields).Where(field => field.Options.Count > 0)
            .Select(field => $"{field.Id}: {string.Join(", ", field.Options.Select(option => option.Value))}").ToHashSet();
        var found = (_picklists as JsonArray ?? []).OfType<JsonObject>()
            .Select(field => $"{field["id"]}: {string.Join(", ", Options(field).Select(option => option["value"]))}").ToHashSet();
        scenario.Expect(expected.SetEquals(found), $"{expected.Count} picklists", $"{found.Count}; missing {Some(expected.Except(found))}; more {Some(found.Except(expected))}");
    }

    /// <summary>Complete and in places of their own.</summary>
    [Then("its {word} offers options, each with a value, a label, a colour and a place of its own")]
    public void OffersOptions(string name)
    {
        var options = Options(Fields(_definition).First(field => field["name"]!.ToString() == name)).ToList();
        scenario.Expect(options.Count > 0, "options", "none");
        var incomplete = options.Where(option => PartsOfAnOption.Any(part => option[part] is null)).ToList();
        scenario.Expect(incomplete.Count == 0, "value, label, colour and place of each", Some(incomplete.Select(option => option.ToJsonString())));
        scenario.Expect(options.DistinctBy(option => option["position"]!.ToString()).Count() == options.Count, "a place of its own for each", "a place twice");
    }

    /// <summary>A relation to several objects is one field in GraphQL, and one for each object in REST: by design.</summary>
    private static HashSet<string> Told(IEnumerable<JsonObject> objects) =>
        [.. objects.SelectMany(type => Fields(type)
            .Where(field => field["type"]?.ToString() != FieldType.MorphRelation)
            .Select(field => $"{type["nameSingular"]}.{field["name"]} {field["type"]}"))];

    private static bool AreInOrder(JsonArray options)
    {
        int[] places = [.. options.Select(option => (int?)option?["position"] ?? 0)];
        return places.SequenceEqual(places.Order());
    }

    private static IEnumerable<JsonObject> Fields(JsonObject type) => (type["fields"] as JsonArray ?? []).OfType<JsonObject>();

    private static IEnumerable<JsonObject> Options(JsonObject field) =>
        (field["options"] as JsonArray ?? []).OfType<JsonObject>().OrderBy(option => (int?)option["position"] ?? 0);

    private static string Some(IEnumerable<string> items) => string.Join(", ", items.Take(5)) is { Length: > 0 } some ? some : "none";
}
