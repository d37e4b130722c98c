using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Metadata;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Metadata;

/// <summary>The kinds of settings by the names that features give them. What a part belongs to is made for it.</summary>
public sealed class SettingKinds(ScenarioRun scenario)
{
    /// <summary>A kind with values of the scenario's own.</summary>
    internal async Task<SettingKind> OfAsync(string name) => name switch
    {
        "webhook" => new(MetadataResource.Webhooks, Webhook($"https://example.org/{scenario.Mark}"), new JsonObject { ["description"] = $"Changed {scenario.Mark}" }),
        "view" => new(MetadataResource.Views, View("person"), new JsonObject { ["name"] = $"Changed {scenario.Mark}" }),
        "column" => new(MetadataResource.ViewFields, await OfAFieldAsync(name), new JsonObject { ["size"] = 210 }),
        "condition" => new(MetadataResource.ViewFilters, await OfAFieldAsync(name), new JsonObject { ["value"] = "Programmer" }),
        "order" => new(MetadataResource.ViewSorts, await OfAFieldAsync(name), new JsonObject { ["direction"] = "ASC" }),
        "group of conditions" => new(
            MetadataResource.ViewFilterGroups,
            new JsonObject { ["viewId"] = await MadeAsync(MetadataResource.Views, View("person")), ["logicalOperator"] = "AND" },
            new JsonObject { ["logicalOperator"] = "OR" }),
        "board column" => new(MetadataResource.ViewGroups, await OnABoardAsync(), new JsonObject { ["isVisible"] = false }),
        "page" => new(MetadataResource.PageLayouts, Page(), new JsonObject { ["name"] = $"Changed {scenario.Mark}" }),
        "tab of a page" => new(
            MetadataResource.PageLayoutTabs,
            new JsonObject { ["pageLayoutId"] = await MadeAsync(MetadataResource.PageLayouts, Page()), ["title"] = $"Tab {scenario.Mark}", ["position"] = 3 },
            new JsonObject { ["title"] = $"Changed {scenario.Mark}" }),
        _ => throw new ArgumentException($"There is no kind of setting '{name}'.", nameof(name)),
    };

    /// <summary>Makes one over REST and gives its id.</summary>
    internal async Task<string> MadeAsync(MetadataResource resource, JsonObject values) =>
        scenario.Good(await scenario.Metadata(Protocol.Rest).CreateAsync(resource, values))["id"]!.ToString();

    /// <summary>Values of a webhook.</summary>
    internal JsonObject Webhook(string address) => new()
    {
        ["targetUrl"] = address,
        ["operations"] = new JsonArray("person.created", "person.updated"),
        ["description"] = scenario.Mark,
    };

    /// <summary>Values of a view of an object's records.</summary>
    internal JsonObject View(string type) => new() { ["name"] = $"View {scenario.Mark}", ["objectMetadataId"] = scenario.Type(type).Id, ["icon"] = "IconFlask", ["type"] = "TABLE" };

    private JsonObject Page() => new() { ["name"] = $"Page {scenario.Mark}", ["type"] = "RECORD_PAGE", ["objectMetadataId"] = scenario.Type("person").Id };

    /// <summary>Values of a column, a condition or an order of a view, by people's job titles.</summary>
    internal JsonObject OfAField(string kind, string viewId)
    {
        var values = kind switch
        {
            "column" => new JsonObject { ["position"] = 7, ["isVisible"] = true, ["size"] = 150 },
            "condition" => new JsonObject { ["operand"] = "CONTAINS", ["value"] = "Countess" },
            _ => new JsonObject { ["direction"] = "DESC" },
        };
        values["viewId"] = viewId;
        values["fieldMetadataId"] = scenario.Type("person", "jobTitle").Field("jobTitle")!.Id;
        return values;
    }

    private async Task<JsonObject> OfAFieldAsync(string kind) => OfAField(kind, await MadeAsync(MetadataResource.Views, View("person")));

    /// <summary>A board of opportunities has a column for each of their stages.</summary>
    private async Task<JsonObject> OnABoardAsync()
    {
        var stage = scenario.Type("opportunity", "stage").Field("stage")!;
        var board = View("opportunity");
        board["type"] = "KANBAN";
        board["mainGroupByFieldMetadataId"] = stage.Id;
        return new JsonObject { ["viewId"] = await MadeAsync(MetadataResource.Views, board), ["fieldValue"] = stage.Options[0].Value, ["isVisible"] = true, ["position"] = 0 };
    }
}
