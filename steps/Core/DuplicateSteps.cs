using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Finding records that look alike.</summary>
[Binding]
public sealed class DuplicateSteps(ScenarioRun scenario, FeatureScope feature, Cast cast)
{
    private string _other = "";
    private IReadOnlyList<RecordPage> _pages = [];

    private ObjectModel Person => scenario.Type("person", "emails");

    /// <summary>The same first and last name, no address; beside one that scenarios share it is shared as well.</summary>
    [Given("the workspace has another {word}")]
    public async Task AnotherOne(string name)
    {
        var shared = await feature.ShareAsync($"another {cast.Id(name)}", async (_, _) =>
        {
            var entered = cast.Named(Person, name);
            return new MadeRecords(cast.MarkOf(Person), [entered], [scenario.Good(await (await scenario.AsideAsync()).CreateAsync(Person, entered))]);
        });
        _other = shared.Records[0]["id"]!.ToString();
    }

    /// <summary>By the number of a record.</summary>
    [When("the duplicates of {word} are asked for over {Protocol}")]
    public async Task AreAskedFor(string name, Protocol protocol) =>
        _pages = scenario.Good(await scenario.Records(protocol).FindDuplicatesAsync(Person, [cast.Id(name)]));

    /// <summary>By values that no record has yet.</summary>
    [When("the duplicates of somebody new with {word}'s e-mail address are asked for over {Protocol}")]
    public async Task OfSomebodyNew(string name, Protocol protocol)
    {
        var values = new JsonObject { ["emails"] = new JsonObject { ["primaryEmail"] = cast[name]["emails"]!["primaryEmail"]!.DeepClone() } };
        _pages = scenario.Good(await scenario.Records(protocol).FindDuplicatesOfAsync(Person, [values]));
    }

    /// <summary>Exactly that one, or nobody; a record is no duplicate of itself.</summary>
    [Then(@"^(the other Ada|nobody|Ada) is found$")]
    public void IsFound(string whom)
    {
        string[] expected = whom switch { "nobody" => [], "the other Ada" => [_other], _ => [cast.Id(whom)] };
        var found = _pages.SelectMany(page => page.Records).Select(record => record["id"]!.ToString()).ToList();
        scenario.Expect(_pages.Count == 1 && found.SequenceEqual(expected), $"one answer with {whom} ({string.Join(", ", expected)})", $"{_pages.Count} answers with {string.Join(", ", found)}");
    }
}
