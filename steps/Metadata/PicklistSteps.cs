using System.Text.Json.Nodes;
using ContractSuite.Steps.Core;
using ContractSuite.Steps.Running;
using ContractSuite.Steps.Words;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Metadata;

/// <summary>The options of the custom object's style.</summary>
[Binding]
public sealed class PicklistSteps(ScenarioRun scenario, CustomObject it, Cast cast, CurrentAnswer request)
{
    private readonly Dictionary<string, string> _told = [];
    private IReadOnlyList<JsonObject> _options = [];

    private FieldModel Style => it.Type.Field("style") ?? throw new InvalidOperationException("There is no style.");

    /// <summary>In both protocols' definitions, in the document and in the schema.</summary>
    [When("the options of its style are asked for everywhere")]
    public async Task AreAskedFor()
    {
        foreach (var protocol in Enum.GetValues<Protocol>())
        {
            var field = scenario.Good(await scenario.Metadata(protocol).ReadFieldAsync(Style.Id));
            _options = [.. (field["options"] as JsonArray ?? []).OfType<JsonObject>().OrderBy(option => (int?)option["position"])];
            _told[protocol.ToString()] = string.Join(", ", _options.Select(option => option["value"]));
        }

        var published = (await scenario.IntrospectAsync()).Published;
        var property = published.CoreOpenApi?["components"]?["schemas"]?[$"{Names.Capital(it.Singular)}ForResponse"]?["properties"]?["style"];
        _told["the document"] = string.Join(", ", property?["enum"] as JsonArray ?? []);
        var type = (published.CoreIntrospection?["types"] as JsonArray ?? []).FirstOrDefault(candidate => candidate?["name"]?.ToString() == $"{Names.Capital(it.Singular)}StyleEnum");
        _told["the schema"] = string.Join(", ", (type?["enumValues"] as JsonArray ?? []).Select(value => value?["name"]));
    }

    /// <summary>All four.</summary>
    [Then("REST, GraphQL, the document and the schema tell {} in this order")]
    public void TellInThisOrder(string words)
    {
        var expected = string.Join(", ", words.Split(", ").Select(FieldTypeWords.Value));
        var wrong = _told.Where(told => told.Value != expected).ToList();
        scenario.Expect(wrong.Count == 0, $"{expected} everywhere", string.Join("; ", wrong.Select(told => $"{told.Key}: {told.Value}")));
    }

    /// <summary>No two in one place.</summary>
    [Then("each option has a colour and a place of its own")]
    public void EachHasAPlace() => scenario.Expect(
        _options.All(option => option["color"] is not null) && _options.DistinctBy(option => option["position"]?.ToString()).Count() == _options.Count,
        "a colour and a place for each",
        string.Join(", ", _options.Select(option => option.ToJsonString())));

    /// <summary>The whole list is sent, the ids of the others kept.</summary>
    [When(@"^the option red is (renamed to crimson|removed) over (REST|GraphQL)$")]
    public async Task IsChanged(string change, Protocol protocol)
    {
        var field = scenario.Good(await scenario.Metadata(protocol).ReadFieldAsync(Style.Id));
        var options = (field["options"] as JsonArray ?? []).OfType<JsonObject>().Select(option => (JsonObject)option.DeepClone()).ToList();
        if (change == "removed")
            options.RemoveAll(option => option["value"]?.ToString() == "RED");

        foreach (var option in options.Where(option => option["value"]?.ToString() == "RED"))
        {
            (option["value"], option["label"]) = ("CRIMSON", "crimson");
        }

        scenario.Good(await scenario.Metadata(protocol).UpdateFieldAsync(Style.Id, new JsonObject { ["options"] = new JsonArray([.. options]) }));
        await scenario.RefreshAsync();
    }

    /// <summary>The same code as the first.</summary>
    [When("a second wine with the code A1 is added over {Protocol}")]
    public async Task ASecondOne(Protocol protocol)
    {
        var values = cast.Named(it.Type, "Second");
        values["code"] = "A1";
        var answer = await scenario.Records(protocol).CreateAsync(it.Type, values);
        request.Is(answer);
        if (answer.Value is { } stored)
            cast.Enter(it.Type, stored);
    }
}
