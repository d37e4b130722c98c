using System.Text.Json.Nodes;
using ContractSuite.Steps.Core;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Auth;

/// <summary>What keys of other roles and of other workspaces may do.</summary>
[Binding]
public sealed class RoleSteps(ScenarioRun scenario, CreatedThings created, CurrentRecord it, CurrentAnswer request)
{
    /// <summary>One of the four ways to write.</summary>
    [When("the restricted key tries to {} over {Protocol}")]
    public async Task TriesTo(string change, Protocol protocol)
    {
        var records = scenario.As("restricted").Records(protocol);
        var name = new JsonObject { ["jobTitle"] = scenario.Data.Name.JobTitle() };
        var answer = change switch
        {
            "add a person" => await records.CreateAsync(it.Type, name),
            "rename it" => await records.UpdateAsync(it.Type, it.Id, name),
            "delete it" => await records.DeleteAsync(it.Type, it.Id),
            "destroy it" => await records.DestroyAsync(it.Type, it.Id),
            _ => throw new ArgumentException($"There is no change '{change}'.", nameof(change)),
        };
        request.Is(answer);
        if (change == "add a person" && answer.Value is { } stored)
            created.Add(it.Type, [stored]);
    }

    /// <summary>The person of the scenario.</summary>
    [When("the restricted key reads it over {Protocol}")]
    public async Task RestrictedReads(Protocol protocol) => request.Is(await scenario.As("restricted").Records(protocol).ReadAsync(it.Type, it.Id));

    /// <summary>By an id that is of this workspace.</summary>
    [When("another workspace's key reads it over {Protocol}")]
    public async Task AnotherWorkspaceReads(Protocol protocol) => request.Is(await scenario.As("second").Records(protocol).ReadAsync(it.Type, it.Id));

    /// <summary>Untouched, its time of change too.</summary>
    [Then("the person is as before")]
    public async Task IsAsBefore()
    {
        var read = scenario.Good(await scenario.Records(Protocol.Rest).ReadAsync(it.Type, it.Id));
        scenario.Expect(JsonNode.DeepEquals(read, it.Values), it.Values.ToJsonString(), read.ToJsonString());
    }
}
