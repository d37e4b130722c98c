using System.Text.Json.Nodes;
using ContractSuite.Steps.Core;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Auth;

/// <summary>What a key that may only read tries to do with people.</summary>
[Binding]
public sealed class RoleSteps(ScenarioRun scenario, CurrentRecord it, CurrentAnswer request)
{
    private Filter OnlyIt => new Filter.Comparison("id", "eq", it.Id);

    /// <summary>One of the ways to write.</summary>
    [When(@"^the restricted key tries to (add a person|rename it|delete it|destroy it|add many people|rename many|destroy many) over (REST|GraphQL)$")]
    public async Task TriesTo(string change, Protocol protocol)
    {
        var records = scenario.As("restricted").Records(protocol);
        _ = scenario.Type(it.Type.Singular, "jobTitle");
        var name = new JsonObject { ["jobTitle"] = $"{scenario.Data.Name.JobTitle()} {scenario.Mark}" };
        switch (change)
        {
            case "add a person":
                request.Is(await records.CreateAsync(it.Type, name));
                break;
            case "add many people":
                request.Is(await records.CreateManyAsync(it.Type, [name]));
                break;
            case "rename many":
                request.Is(await records.UpdateManyAsync(it.Type, OnlyIt, name));
                break;
            case "destroy many":
                request.Is(await records.DestroyManyAsync(it.Type, OnlyIt));
                break;
            case "rename it":
                request.Is(await records.UpdateAsync(it.Type, it.Id, name));
                break;
            case "delete it":
                request.Is(await records.DeleteAsync(it.Type, it.Id));
                break;
            default:
                request.Is(await records.DestroyAsync(it.Type, it.Id));
                break;
        }
    }

    /// <summary>The person of the scenario.</summary>
    [When("the restricted key reads it over {Protocol}")]
    public async Task RestrictedReads(Protocol protocol) => request.Is(await scenario.As("restricted").Records(protocol).ReadAsync(it.Type, it.Id));

    /// <summary>Field for field.</summary>
    [Then("the restricted key reads it as it was acknowledged, over {Protocol}")]
    public async Task ReadsItAsItWas(Protocol protocol)
    {
        var read = scenario.Good(await scenario.As("restricted").Records(protocol).ReadAsync(it.Type, it.Id));
        scenario.Expect(JsonNode.DeepEquals(read, it.Values), it.Values.ToJsonString(), read.ToJsonString());
    }

    /// <summary>Untouched, its time of change too.</summary>
    [Then("the person is as before")]
    public async Task IsAsBefore()
    {
        var read = scenario.Good(await (await scenario.AsideAsync()).ReadAsync(it.Type, it.Id));
        scenario.Expect(JsonNode.DeepEquals(read, it.Values), it.Values.ToJsonString(), read.ToJsonString());
    }
}
