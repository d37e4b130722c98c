using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Making one record of two.</summary>
[Binding]
public sealed class MergeSteps(ScenarioRun scenario, Cast cast, Aftermath aftermath, CurrentAnswer request)
{
    private JsonObject _merged = [];

    private ObjectModel Person => scenario.Type("person");

    /// <summary>The first comes first.</summary>
    [When(@"^(Ada) and (Ada King) are merged over (REST|GraphQL)$")]
    public async Task AreMerged(string first, string second, Protocol protocol) =>
        _merged = scenario.Good(await MergeAsync(protocol, new RecordMerge([cast.Id(first), cast.Id(second)], 0)));

    /// <summary>Only to see.</summary>
    [When(@"^merging (Ada) and (Ada King) is tried over (REST|GraphQL)$")]
    public async Task IsTried(string first, string second, Protocol protocol) =>
        _merged = scenario.Good(await MergeAsync(protocol, new RecordMerge([cast.Id(first), cast.Id(second)], 0, IsDryRun: true)));

    /// <summary>Too few, too many, or somebody who is not there.</summary>
    [When(@"^Ada (alone|with ten others|with somebody who is not) is merged over (REST|GraphQL)$")]
    public async Task MakesNoSense(string what, Protocol protocol)
    {
        var others = Enumerable.Range(0, what switch { "alone" => 0, "with ten others" => 10, _ => 1 }).Select(_ => scenario.NewId());
        request.Is(await MergeAsync(protocol, new RecordMerge([cast.Id("Ada"), .. others], 0)));
    }

    /// <summary>What was missing is filled, what can be several is united.</summary>
    [Then("{word} has the job title {string} and both e-mail addresses, her own first")]
    public async Task HasBoth(string name, string jobTitle)
    {
        var read = await aftermath.LookAtAsync(name) ?? [];
        scenario.Expect(read["jobTitle"]?.ToString() == jobTitle, jobTitle, read["jobTitle"]?.ToString() ?? "nothing");
        var expected = new JsonObject { ["primaryEmail"] = cast.Marked(Person, "ada@one.example"), ["additionalEmails"] = new JsonArray(cast.Marked(Person, "ada@two.example")) };
        scenario.Expect(JsonNode.DeepEquals(read["emails"], expected), expected.ToJsonString(), read["emails"]?.ToJsonString() ?? "nothing");
    }

    /// <summary>In the answer, as nothing is stored.</summary>
    [Then("the answer shows the job title {string}")]
    public void Shows(string jobTitle) => scenario.Expect(_merged["jobTitle"]?.ToString() == jobTitle, jobTitle, _merged["jobTitle"]?.ToString() ?? "nothing");

    /// <summary>From the opportunities' side.</summary>
    [Then("{word} is the contact of {word} and of {word}")]
    public async Task IsTheContactOf(string name, string one, string other)
    {
        var type = scenario.Type("opportunity");
        var page = scenario.Good(await (await scenario.AsideAsync()).ListAsync(type, new RecordQuery { Filter = cast.Ours(type, $"contact is {name}") }));
        var found = cast.NamesOf(type, page.Records);
        scenario.Expect(found.SequenceEqual([one, other]), $"{one}, {other}", string.Join(", ", found));
    }

    private Task<Answer<JsonObject>> MergeAsync(Protocol protocol, RecordMerge merge) => scenario.Records(protocol).MergeAsync(Person, merge);
}
