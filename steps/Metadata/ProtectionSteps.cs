using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Metadata;

/// <summary>Changes to what everybody relies on.</summary>
[Binding]
public sealed class ProtectionSteps(ScenarioRun scenario)
{
    private Refusal? _refusal;
    private Exchange? _exchange;

    private ObjectModel Person => scenario.Type("person");

    /// <summary>Of the object or of one of its fields.</summary>
    [When(@"^(the object person|the field job title|the field number) is to be (deleted|renamed) over (REST|GraphQL)$")]
    public async Task IsToBe(string what, string change, Protocol protocol)
    {
        var metadata = scenario.Metadata(protocol);
        var answer = (what, change) switch
        {
            ("the object person", "deleted") => await metadata.DeleteObjectAsync(Person.Id),
            ("the object person", _) => await metadata.UpdateObjectAsync(Person.Id, new JsonObject { ["nameSingular"] = "human", ["namePlural"] = "humans" }),
            ("the field number", _) => await metadata.DeleteFieldAsync(Person.Field("id")!.Id),
            _ => await metadata.DeleteFieldAsync(scenario.Type("person", "jobTitle").Field("jobTitle")!.Id),
        };
        (_refusal, _exchange) = (answer.Refusal, answer.Exchange);
    }

    /// <summary>As not allowed or as wrong: the product says both.</summary>
    [Then("the change is refused")]
    public void IsRefused() => scenario.ExpectEach(
    [
        new Expectation(
            _refusal?.Kind is RefusalKind.BadInput or RefusalKind.Forbidden,
            "a refusal",
            _refusal is null ? "a good answer" : ScenarioRun.Shown(_refusal),
            _exchange!),
    ]);

    /// <summary>As the definitions tell now.</summary>
    [Then("people have their job title")]
    public async Task HaveTheirJobTitle()
    {
        var definition = scenario.Good(await scenario.Metadata(Protocol.Rest).ReadObjectAsync(Person.Id));
        var isThere = definition["nameSingular"]?.ToString() == "person" && (definition["fields"] as JsonArray ?? []).Any(field => field?["name"]?.ToString() == "jobTitle");
        scenario.Expect(isThere, "a person with a job title", definition["nameSingular"]?.ToString() ?? "nothing");
    }
}
