using System.Text.Json.Nodes;
using ContractSuite.Steps.Core;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Metadata;

/// <summary>Relations between a custom object and companies.</summary>
[Binding]
public sealed class NewRelationSteps(ScenarioRun scenario, CustomObject it, Cast cast)
{
    private bool _isToOne;

    private ObjectModel Company => scenario.Type("company");

    /// <summary>The side of companies is named after the object, so that no two runs meet.</summary>
    [Given(@"^it is related to companies, (many of it to one company|one of it to many companies)$")]
    [When(@"^it is related to companies, (many of it to one company|one of it to many companies)$")]
    public async Task IsRelated(string how)
    {
        _isToOne = how == "many of it to one company";
        await it.AddFieldsAsync(Protocol.Rest,
        [
            new JsonObject
            {
                ["type"] = FieldType.Relation,
                ["name"] = "firm",
                ["label"] = "firm",
                ["relationCreationPayload"] = new JsonObject
                {
                    ["type"] = _isToOne ? "MANY_TO_ONE" : "ONE_TO_MANY",
                    ["targetObjectMetadataId"] = Company.Id,
                    ["targetFieldLabel"] = it.Singular,
                    ["targetFieldIcon"] = "IconFlask",
                },
            },
        ]);
    }

    /// <summary>From the one that holds the id to the other, and back among its list.</summary>
    [Then("a record of it and a company that are related lead to each other over {Protocol}")]
    public async Task LeadToEachOther(Protocol protocol)
    {
        var (holder, held) = _isToOne ? (it.Type, Company) : (Company, it.Type);
        var (toOne, toMany) = _isToOne ? ("firm", it.Singular) : (it.Singular, "firm");
        var one = await AddAsync(protocol, held, []);
        var many = await AddAsync(protocol, holder, new JsonObject { [$"{toOne}Id"] = one["id"]!.DeepClone() });
        var read = scenario.Good(await scenario.Records(protocol).ReadAsync(holder, many["id"]!.ToString(), depth: 1));
        scenario.Expect(read[toOne]?["id"]?.ToString() == one["id"]!.ToString(), $"{toOne} {one["id"]}", read[toOne]?["id"]?.ToString() ?? "nothing");
        var back = scenario.Good(await scenario.Records(protocol).ReadAsync(held, one["id"]!.ToString(), depth: 1));
        var ids = (back[toMany] as JsonArray ?? []).Select(record => record!["id"]!.ToString()).ToList();
        scenario.Expect(ids.Contains(many["id"]!.ToString()), $"{many["id"]} among {toMany}", ids.Count == 0 ? "none" : string.Join(", ", ids));
    }

    /// <summary>By name.</summary>
    [Then("companies have no field of it any more")]
    public void HaveNoField() => scenario.Expect(Company.Field(it.Singular) is null, $"no field {it.Singular} of companies", $"the field {it.Singular}");

    private async Task<JsonObject> AddAsync(Protocol protocol, ObjectModel type, JsonObject values)
    {
        values["name"] = $"{protocol} {scenario.Mark}";
        var record = scenario.Good(await scenario.Records(protocol).CreateAsync(type, values));
        if (type == Company)
            cast.Enter(type, record);

        return record;
    }
}
