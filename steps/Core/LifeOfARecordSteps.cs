using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Adding, reading, changing, deleting, restoring and destroying one record.</summary>
[Binding]
public sealed class LifeOfARecordSteps(ScenarioRun scenario, FeatureScope feature, CurrentRecord it)
{
    private JsonObject _before = [];
    private string _name = "";

    /// <summary>A record with values for every field, of the scenario's own.</summary>
    [Given("a {word} in the workspace")]
    public async Task InTheWorkspace(string name)
    {
        var type = scenario.Type(name);
        var made = await feature.TakeAsync($"a {type.Singular}", (marks, data) =>
            MadeRecords.OfAsync(scenario, type, marks, mark => [SampleRecord.Of(type, data, mark)]));
        it.Is(type, made.Records[0], made.Entered[0]);
    }

    /// <summary>Likewise, of a record that the scenario leaves as it is: made once for all scenarios of the feature.</summary>
    [Given("the workspace has a {word}")]
    public async Task TheWorkspaceHas(string name)
    {
        var type = scenario.Type(name);
        var shared = await feature.ShareAsync($"a {type.Singular}", async (mark, data) =>
        {
            var entered = SampleRecord.Of(type, data, mark);
            return new MadeRecords(mark, [entered], [scenario.Good(await (await scenario.AsideAsync()).CreateAsync(type, entered))]);
        });
        it.Is(type, shared.Records[0], shared.Entered[0]);
    }

    /// <summary>A record with values for every field.</summary>
    [When("a {word} is added over {Protocol}")]
    public async Task IsAdded(string name, Protocol protocol)
    {
        var type = scenario.Type(name);
        var entered = SampleRecord.Of(type, scenario.Data, scenario.Marker);
        var record = scenario.Good(await scenario.Records(protocol).CreateAsync(type, entered));
        it.Is(type, record, entered);
    }

    /// <summary>Only the name changes.</summary>
    [When("it gets another name over {Protocol}")]
    public async Task GetsAnotherName(Protocol protocol)
    {
        _before = it.Values;
        _name = $"{scenario.Data.Name.LastName()} {scenario.Marker}";
        var changes = Named(_name);
        it.Is(it.Type, scenario.Good(await scenario.Records(protocol).UpdateAsync(it.Type, it.Id, changes)), changes);
    }

    /// <summary>Soft deletion.</summary>
    [When("it is deleted over {Protocol}")]
    public async Task IsDeleted(Protocol protocol) => scenario.Good(await scenario.Records(protocol).DeleteAsync(it.Type, it.Id));

    /// <summary>For good.</summary>
    [When("it is destroyed over {Protocol}")]
    public async Task IsDestroyed(Protocol protocol)
    {
        scenario.Good(await scenario.Records(protocol).DestroyAsync(it.Type, it.Id));
    }

    /// <summary>Every field that was entered is as it was acknowledged.</summary>
    [Then("reading it over {Protocol} gives back what was entered")]
    public async Task GivesBackWhatWasEntered(Protocol protocol)
    {
        var read = scenario.Good(await scenario.Records(protocol).ReadAsync(it.Type, it.Id));
        foreach (var (field, _) in it.Entered)
        {
            Same(field, it.Values[field], read[field]);
        }
    }

    /// <summary>The name is new, every other field of people's own is as before.</summary>
    [Then("reading it over {Protocol} shows the new name and the rest as before")]
    public async Task ShowsTheNewName(Protocol protocol)
    {
        var read = scenario.Good(await scenario.Records(protocol).ReadAsync(it.Type, it.Id));
        var label = NameField();
        Same(label.Name, it.Values[label.Name], read[label.Name]);
        scenario.Expect(read[label.Name]!.ToJsonString().Contains(scenario.Marker, StringComparison.Ordinal), $"the name {_name}", read[label.Name]!.ToJsonString());
        foreach (var field in it.Type.Fields.Where(field => field is { IsSystem: false, Relation: null } && field.Name != label.Name))
        {
            Same(field.Name, _before[field.Name], read[field.Name]);
        }
    }

    /// <summary>As if it had never been.</summary>
    [Then("it is not found over {Protocol}")]
    public async Task IsNotFound(Protocol protocol)
    {
        var answer = await scenario.Records(protocol).ReadAsync(it.Type, it.Id);
        scenario.Expect(answer.Refusal?.Kind is RefusalKind.NotFound, "not found", answer.Refusal is { } other ? ScenarioRun.Shown(other) : "the record");
    }

    /// <summary>Restored, it is whole again.</summary>
    [Then("after restoring it over {Protocol} it is found over {Protocol}")]
    public async Task IsFoundAfterRestoring(Protocol protocol, Protocol other)
    {
        scenario.Good(await scenario.Records(protocol).RestoreAsync(it.Type, it.Id));
        await GivesBackWhatWasEntered(other);
    }

    /// <summary>There is nothing to restore.</summary>
    [Then("it cannot be restored over {Protocol}")]
    public async Task CannotBeRestored(Protocol protocol)
    {
        var answer = await scenario.Records(protocol).RestoreAsync(it.Type, it.Id);
        scenario.Expect(answer.Refusal?.Kind is RefusalKind.NotFound, "not found", answer.IsGood ? "a restored record" : ScenarioRun.Shown(answer.Refusal!));
    }

    private void Same(string field, JsonNode? expected, JsonNode? found) => scenario.Expect(
        JsonNode.DeepEquals(expected, found),
        $"{field} {expected?.ToJsonString() ?? "null"}",
        found?.ToJsonString() ?? "null");

    /// <summary>A person's name has parts, a note and a task have a title, the others a name.</summary>
    private FieldModel NameField() => it.Type.Field("name") ?? it.Type.Field("title") ?? throw new InvalidOperationException($"A {it.Type.Singular} has no name.");

    private JsonObject Named(string name) => NameField() is { Type: FieldType.FullName } field
        ? new JsonObject { [field.Name] = new JsonObject { ["lastName"] = name } }
        : new JsonObject { [NameField().Name] = name };
}
