using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Adding what is new and updating what is recognised.</summary>
[Binding]
public sealed class UpsertSteps(ScenarioRun scenario, Cast cast, CurrentAnswer request)
{
    private ObjectModel Person => scenario.Type("person", "jobTitle", "emails");

    /// <summary>Recognised by one value, with another job title.</summary>
    [When(@"^(\w+)'s (number|e-mail) is sent with the job title ""(.*)"" to be added or updated over (REST|GraphQL)$")]
    public async Task IsSent(string name, string what, string jobTitle, Protocol protocol)
    {
        var values = what == "number" ? new JsonObject { ["id"] = cast.Id(name) } : new JsonObject { ["emails"] = Address(name) };
        values["jobTitle"] = jobTitle;
        cast.Enter(Person, scenario.Good(await scenario.Records(protocol).UpsertAsync(Person, values)));
    }

    /// <summary>In one request.</summary>
    [When("these people are sent to be added or updated over {Protocol}:")]
    public async Task AreSent(Protocol protocol, DataTable table)
    {
        var values = table.Rows.Select(row => cast.Values(Person, row["name"], row)).ToList();
        foreach (var record in scenario.Good(await scenario.Records(protocol).UpsertManyAsync(Person, values)))
        {
            cast.Enter(Person, record);
        }
    }

    /// <summary>Two records could be meant.</summary>
    [When("{word}'s number is sent with {word}'s e-mail address to be added or updated over {Protocol}")]
    public async Task CouldBeTwo(string one, string other, Protocol protocol) =>
        request.Is(await scenario.Records(protocol).UpsertAsync(Person, new JsonObject { ["id"] = cast.Id(one), ["emails"] = Address(other) }));

    /// <summary>By an ordinary creation.</summary>
    [When("another person with {word}'s e-mail address is added over {Protocol}")]
    public async Task WithTheSameAddress(string name, Protocol protocol)
    {
        var values = cast.Named(Person, "Twin");
        values["emails"] = Address(name);
        var answer = await scenario.Records(protocol).CreateAsync(Person, values);
        request.Is(answer);
        if (answer.Value is { } stored)
            cast.Enter(Person, stored);
    }

    /// <summary>Whoever has that address, in one record.</summary>
    [Then("there is one {word}, with the job title {string} and her e-mail address")]
    public async Task ThereIsOne(string name, string jobTitle)
    {
        var sameAddress = new Filter.Comparison("emails.primaryEmail", "eq", cast[name]["emails"]!["primaryEmail"]!.ToString());
        var page = scenario.Good(await (await scenario.AsideAsync()).ListAsync(Person, new RecordQuery { Filter = sameAddress }));
        var found = page.Records.Select(record => $"{cast.NameOf(Person, record)}, {record["jobTitle"]}").ToList();
        scenario.Expect(found is [var one] && one == $"{name}, {jobTitle}", $"one {name}, {jobTitle}", found.Count == 0 ? "nobody" : string.Join("; ", found));
    }

    private JsonObject Address(string name) => new() { ["primaryEmail"] = cast[name]["emails"]!["primaryEmail"]!.DeepClone() };
}
