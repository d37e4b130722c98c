using System.Text.Json.Nodes;
using ContractSuite.Steps.Core;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Resilience;

/// <summary>Several requests at once, and one twice.</summary>
[Binding]
public sealed class SimultaneousSteps(ScenarioRun scenario, Cast cast)
{
    private const int Crowd = 6;

    private static readonly string[] Words = ["One", "Two"];

    private IReadOnlyList<Answer<JsonObject>> _answers = [];

    private ObjectModel Person => scenario.Type("person", "jobTitle", "emails");

    /// <summary>Each writes two fields.</summary>
    [When("two change Ada's name and job title at the same time over {Protocol}")]
    public async Task TwoChange(Protocol protocol) => _answers = await Task.WhenAll(Words.Select(word => scenario.Records(protocol).UpdateAsync(
        Person,
        cast.Id("Ada"),
        new JsonObject { ["name"] = new JsonObject { ["firstName"] = word }, ["jobTitle"] = word })));

    /// <summary>The address is the same, the names are not.</summary>
    [When("six people with one e-mail address are added at the same time over {Protocol}")]
    public async Task SixArrive(Protocol protocol)
    {
        _answers = await Task.WhenAll(Enumerable.Range(1, Crowd).Select(number =>
        {
            var values = cast.Named(Person, $"Number {number}");
            values["emails"] = new JsonObject { ["primaryEmail"] = cast.Marked(Person, "one@crowd.example") };
            return scenario.Records(protocol).CreateAsync(Person, values);
        }));
        foreach (var stored in _answers.Select(answer => answer.Value).OfType<JsonObject>())
        {
            cast.Enter(Person, stored);
        }
    }

    /// <summary>One after the other.</summary>
    [When(@"^Ada is (changed|deleted|destroyed) twice over (REST|GraphQL)$")]
    public async Task Twice(string action, Protocol protocol)
    {
        var (records, id) = (scenario.Records(protocol), cast.Id("Ada"));
        Func<Task<Answer<JsonObject>>> once = action switch
        {
            "deleted" => () => records.DeleteAsync(Person, id),
            "destroyed" => () => records.DestroyAsync(Person, id),
            _ => () => records.UpdateAsync(Person, id, new JsonObject { ["jobTitle"] = "Countess" }),
        };
        scenario.Good(await once());
        _answers = [await once()];
    }

    /// <summary>Neither a mixture nor what was before.</summary>
    [Then("Ada has what one of them wrote, whole")]
    public async Task HasOneOfThem()
    {
        scenario.ExpectEach([.. _answers.Select(answer => new Expectation(answer.IsGood, "a good answer to both", answer.Refusal is { } refusal ? ScenarioRun.Shown(refusal) : "", answer.Exchange))]);
        // Which of the two came last only the server knows, so she is listed, and not held to the answer that was seen last.
        var page = scenario.Good(await (await scenario.AsideAsync()).ListAsync(Person, new RecordQuery { Filter = new Filter.Comparison("id", "eq", cast.Id("Ada")) }));
        var read = page.Records.Count == 1 ? page.Records[0] : [];
        var (name, jobTitle) = (read["name"]?["firstName"]?.ToString(), read["jobTitle"]?.ToString());
        scenario.Expect(name is "One" or "Two" && name == jobTitle, "One and One, or Two and Two", $"{name} and {jobTitle}");
    }

    /// <summary>In the answers and in the list.</summary>
    [Then("one of them is there, and the others were refused as wrong")]
    public async Task OneIsThere()
    {
        var refused = _answers.Count(answer => answer.Refusal?.Kind is RefusalKind.BadInput or RefusalKind.Conflict);
        var page = scenario.Good(await (await scenario.AsideAsync()).ListAsync(Person, new RecordQuery { Filter = cast.Ours(Person) }));
        scenario.Expect(page.Records.Count == 1 && refused == Crowd - 1, $"one person and {Crowd - 1} refusals", $"{page.Records.Count} and {refused}");
    }

    /// <summary>As the first time, or as what is gone.</summary>
    [Then(@"^the second time is (answered well|not found)$")]
    public void TheSecondTimeIs(string answer) => scenario.Expect(
        answer == "not found" ? _answers[0].Refusal?.Kind is RefusalKind.NotFound : _answers[0].IsGood,
        answer,
        _answers[0].Refusal is { } refusal ? ScenarioRun.Shown(refusal) : "a good answer");
}
