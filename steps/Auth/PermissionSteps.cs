using System.Text;
using System.Text.Json.Nodes;
using ContractSuite.Steps.Core;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Auth;

/// <summary>Keys of roles that lack one thing.</summary>
[Binding]
public sealed class PermissionSteps(ScenarioRun scenario, RoleKey key, Cast cast, CurrentAnswer request)
{
    private Exchange? _exchange;

    private ObjectModel Person => scenario.Type("person");

    private ObjectModel Company => scenario.Type("company");

    private FieldModel JobTitle => scenario.Type("person", "jobTitle").Field("jobTitle")!;

    /// <summary>Everything else it may.</summary>
    [Given("a key of a role that may not read companies")]
    public Task MayNotReadCompanies() => key.MakeAsync(mayWrite: true, (user, role) => user.DenyObjectAsync(role, Company.Id));

    /// <summary>Everything else it may.</summary>
    [Given("a key of a role that may not read job titles")]
    public Task MayNotReadJobTitles() => key.MakeAsync(mayWrite: true, (user, role) => user.DenyFieldAsync(role, Person.Id, JobTitle.Id, readingToo: true));

    /// <summary>Reading it may.</summary>
    [Given("a key of a role that may not change job titles")]
    public Task MayNotChangeJobTitles() => key.MakeAsync(mayWrite: true, (user, role) => user.DenyFieldAsync(role, Person.Id, JobTitle.Id, readingToo: false));

    /// <summary>Writing it may not.</summary>
    [Given("a key of a role that may read everything")]
    public Task MayRead() => key.MakeAsync(mayWrite: false, deny: null);

    /// <summary>In each of the ways that a list, a group or a comparison could tell something.</summary>
    [When(@"^that key (reads Analytical|lists the companies|groups the companies by city|looks for Analytical's twins) over (REST|GraphQL)$")]
    public async Task AsksForCompanies(string what, Protocol protocol)
    {
        var records = key.Client.Records(protocol);
        switch (what)
        {
            case "reads Analytical":
                request.Is(await records.ReadAsync(Company, cast.Id("Analytical")));
                break;
            case "lists the companies":
                request.Is(await records.ListAsync(Company, new RecordQuery { Limit = 1 }));
                break;
            case "groups the companies by city":
                request.Is(await records.GroupAsync(scenario.Type("company", "address"), new RecordGrouping([new JsonObject { ["address"] = new JsonObject { ["addressCity"] = true } }], ["countNotEmptyId"])));
                break;
            default:
                request.Is(await records.FindDuplicatesAsync(Company, [cast.Id("Analytical")]));
                break;
        }
    }

    /// <summary>By reading, by an order, and by a condition, which tells by what it finds.</summary>
    [When(@"^that key (reads Ada|lists the people by their job title|lists the people with Ada's job title) over (REST|GraphQL)$")]
    public async Task AsksForPeople(string what, Protocol protocol)
    {
        var records = key.Client.Records(protocol);
        _exchange = what switch
        {
            "reads Ada" => (await records.ReadAsync(Person, cast.Id("Ada"))).Exchange,
            "lists the people by their job title" => (await records.ListAsync(Person, new RecordQuery { Filter = cast.Ours(Person), Order = [new OrderKey("jobTitle")] })).Exchange,
            _ => (await records.ListAsync(Person, new RecordQuery { Filter = cast.Ours(Person, $"job title is {cast["Ada"]["jobTitle"]}") })).Exchange,
        };
        request.Is(_exchange);
    }

    /// <summary>To anything.</summary>
    [When("that key changes Ada's job title over {Protocol}")]
    public async Task Changes(Protocol protocol) =>
        request.Is(await key.Client.Records(protocol).UpdateAsync(Person, cast.Id("Ada"), new JsonObject { ["jobTitle"] = "Countess" }));

    /// <summary>Nothing of it outlives the scenario.</summary>
    [AfterScenario(Order = 1)]
    public Task RemoveTheRole() => key.RemoveAsync();

    /// <summary>Neither in the answer, nor by the fact that she is found.</summary>
    [Then("Ada's job title is not told")]
    public void IsNotTold()
    {
        var body = Encoding.UTF8.GetString(_exchange!.Response!.Body.Span);
        scenario.Expect(!body.Contains(cast["Ada"]["jobTitle"]!.ToString(), StringComparison.Ordinal), "no job title", "the job title");
        var isFoundByIt = _exchange.Request.Uri.Query.Contains("jobTitle", StringComparison.Ordinal) || Encoding.UTF8.GetString(_exchange.Request.Body.Span).Contains("\"jobTitle\":{\"eq\"", StringComparison.Ordinal);
        scenario.Expect(!isFoundByIt || !body.Contains(cast.Id("Ada"), StringComparison.Ordinal), "nobody found by a job title", "Ada");
    }
}
