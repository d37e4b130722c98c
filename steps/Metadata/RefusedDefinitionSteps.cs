using System.Text.Json.Nodes;
using ContractSuite.Steps.Core;
using ContractSuite.Steps.Running;
using ContractSuite.Steps.Words;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Metadata;

/// <summary>Names and options that cannot be.</summary>
[Binding]
public sealed class RefusedDefinitionSteps(ScenarioRun scenario, CustomObject it, CurrentAnswer request)
{
    private static readonly RefusalKind[] Mistakes = [RefusalKind.BadInput, RefusalKind.Conflict];

    private readonly List<(string What, Refusal? Refusal, Exchange Exchange)> _tries = [];
    private int? _before;

    /// <summary>A request for each row; whatever is made all the same is removed.</summary>
    [When("custom objects with each of these names are made over {Protocol}:")]
    public async Task ObjectsAreMade(Protocol protocol, DataTable table)
    {
        foreach (var row in table.Rows)
        {
            var name = Name(row["name"]);
            await TryObjectAsync(protocol, $"a name that {row["why"]}", CustomObject.Definition(name, $"{name}s"));
        }
    }

    /// <summary>The same word twice.</summary>
    [When("a custom object is made whose records are called as one of them")]
    public async Task IsMadeWithOneName()
    {
        var name = CustomObject.NameFor("probe", scenario.Mark);
        request.Is(await TryObjectAsync(Protocol.Rest, "one name for one and for many", CustomObject.Definition(name, name)));
    }

    /// <summary>In the custom object of the scenario.</summary>
    [When("fields with each of these names are made over {Protocol}:")]
    public async Task FieldsAreMade(Protocol protocol, DataTable table)
    {
        foreach (var row in table.Rows)
        {
            await TryFieldAsync(protocol, $"a name that {row["why"]}", FieldTypeWords.Definition(Name(row["name"]), FieldType.Text, ""));
        }
    }

    /// <summary>In the custom object of the scenario.</summary>
    [When("picklists with each of these options are made over {Protocol}:")]
    public async Task PicklistsAreMade(Protocol protocol, DataTable table)
    {
        foreach (var row in table.Rows)
        {
            var definition = FieldTypeWords.Definition("style", FieldType.Select, row["options"] switch { "none" => "", "twice alike" => "red, red", _ => "red" });
            if (row["options"] == "small")
                definition["options"]![0]!["value"] = "red";

            await TryFieldAsync(protocol, $"options where {row["why"]}", definition);
        }
    }

    /// <summary>The definitions are as before.</summary>
    [Then("each is refused as wrong, and nothing is made")]
    public async Task EachIsRefused()
    {
        scenario.ExpectEach([.. _tries.Select(tried => new Expectation(
            tried.Refusal is { } refusal && Mistakes.Contains(refusal.Kind),
            $"{tried.What} refused as the caller's mistake",
            tried.Refusal is { } found ? ScenarioRun.Shown(found) : "a new definition",
            tried.Exchange))]);
        var after = await CountAsync();
        scenario.Expect(_before == after, $"{_before} fields in all, as before", $"{after}");
    }

    private static string Name(string cell) => cell switch { "64 letters" => new string('a', 64), "an empty text" => "", _ => cell };

    /// <summary>The fields of all objects.</summary>
    private async Task<int> CountAsync() =>
        scenario.Good(await scenario.Metadata(Protocol.Rest).ListObjectsAsync()).Sum(type => ((JsonArray)type["fields"]!).Count);

    private async Task<Answer<JsonObject>> TryObjectAsync(Protocol protocol, string what, JsonObject definition)
    {
        _before ??= await CountAsync();
        var answer = await scenario.Metadata(protocol).CreateObjectAsync(definition);
        _tries.Add((what, answer.Refusal, answer.Exchange));

        return answer;
    }

    private async Task TryFieldAsync(Protocol protocol, string what, JsonObject definition)
    {
        _before ??= await CountAsync();
        definition["objectMetadataId"] = it.Id;
        var answer = await scenario.Metadata(protocol).CreateFieldAsync(definition);
        _tries.Add((what, answer.Refusal, answer.Exchange));
    }
}
