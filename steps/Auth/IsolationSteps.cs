using System.Text;
using System.Text.Json.Nodes;
using ContractSuite.Steps.Core;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Auth;

/// <summary>What another workspace's key tries with a person of this one.</summary>
[Binding]
public sealed class IsolationSteps(ScenarioRun scenario, Cast cast)
{
    private Exchange? _exchange;

    private ObjectModel Person => scenario.Type("person");

    /// <summary>By her id, and by what only she is called.</summary>
    [When(@"^another workspace's key (reads Ada by her number|lists people of Ada's name|looks for Ada's twins|counts people of Ada's name) over (REST|GraphQL)$")]
    public async Task Asks(string what, Protocol protocol)
    {
        var records = scenario.As("second").Records(protocol);
        _exchange = what switch
        {
            "reads Ada by her number" => (await records.ReadAsync(Person, cast.Id("Ada"))).Exchange,
            "lists people of Ada's name" => (await records.ListAsync(Person, new RecordQuery { Filter = cast.Ours(Person) })).Exchange,
            "looks for Ada's twins" => (await records.FindDuplicatesAsync(Person, [cast.Id("Ada")])).Exchange,
            _ => (await records.GroupAsync(scenario.Type("person", "jobTitle"), new RecordGrouping([new JsonObject { ["jobTitle"] = true }], ["countNotEmptyId"], cast.Ours(Person)))).Exchange,
        };
    }

    /// <summary>By her id, and by a condition that only she meets.</summary>
    [When(@"^another workspace's key (renames|deletes|destroys) (Ada|people of Ada's name) over (REST|GraphQL)$")]
    public async Task Changes(string change, string whom, Protocol protocol)
    {
        var records = scenario.As("second").Records(protocol);
        var jobTitle = new JsonObject { ["jobTitle"] = "Nobody" };
        _exchange = (change, whom) switch
        {
            ("renames", "Ada") => (await records.UpdateAsync(scenario.Type("person", "jobTitle"), cast.Id("Ada"), jobTitle)).Exchange,
            ("deletes", "Ada") => (await records.DeleteAsync(Person, cast.Id("Ada"))).Exchange,
            ("destroys", "Ada") => (await records.DestroyAsync(Person, cast.Id("Ada"))).Exchange,
            ("renames", _) => (await records.UpdateManyAsync(scenario.Type("person", "jobTitle"), cast.Ours(Person), jobTitle)).Exchange,
            _ => (await records.DestroyManyAsync(Person, cast.Ours(Person))).Exchange,
        };
    }

    /// <summary>Neither her id nor anything that was entered.</summary>
    [Then("it finds nothing of Ada")]
    public void FindsNothing()
    {
        var body = _exchange!.Response is { } response ? Encoding.UTF8.GetString(response.Body.Span) : "";
        string[] traces = [cast.Id("Ada"), cast.MarkOf(Person)];
        var found = traces.Where(trace => body.Contains(trace, StringComparison.OrdinalIgnoreCase)).ToList();
        scenario.Expect(found.Count == 0, "nothing of Ada", string.Join(", ", found));
    }
}
