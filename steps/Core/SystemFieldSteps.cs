using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Who, when and where: what the server tells of a record.</summary>
[Binding]
public sealed class SystemFieldSteps(ScenarioRun scenario, Cast cast)
{
    /// <summary>Clocks of two machines may differ by so much.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private JsonObject _record = [];
    private string _number = "";
    private string? _other;

    private ObjectModel Person => scenario.Type("person");

    /// <summary>As its creation answered.</summary>
    [Then("{word} was entered just now, through the API")]
    public void WasEntered(string name)
    {
        var record = cast[name];
        var age = (TimeProvider.System.GetUtcNow() - Moment(record, "createdAt")).Duration();
        scenario.Expect(age < Tolerance, $"an entry within {Tolerance.TotalMinutes} minutes", $"{record["createdAt"]}");
        scenario.Expect(record["createdBy"]?["source"]?.ToString() == "API", "an entry through the API", record["createdBy"]?.ToJsonString() ?? "nothing");
        scenario.Expect(record["deletedAt"] is null, "no day of deletion", $"{record["deletedAt"]}");
    }

    /// <summary>An id of its own, and somewhere to stand in a list.</summary>
    [Then("{word} has a number and a place of her own")]
    public void HasANumber(string name) => scenario.Expect(
        Guid.TryParse(cast.Id(name), out _) && cast[name]["position"] is JsonValue,
        "a number and a place",
        $"{cast.Id(name)} and {cast[name]["position"]}");

    /// <summary>Of the record as it is read now.</summary>
    [Then("{word}'s day of change is later than before")]
    public async Task IsLater(string name)
    {
        _record = await ReadAsync(Protocol.Rest, cast.Id(name));
        scenario.Expect(Moment(_record, "updatedAt") > Moment(cast[name], "updatedAt"), $"later than {cast[name]["updatedAt"]}", $"{_record["updatedAt"]}");
    }

    /// <summary>Its day and its author.</summary>
    [Then("{word}'s entry is as before")]
    public void IsAsBefore(string name)
    {
        foreach (var field in new[] { "createdAt", "createdBy" })
        {
            scenario.Expect(JsonNode.DeepEquals(_record[field], cast[name][field]), $"{cast[name][field]?.ToJsonString()}", _record[field]?.ToJsonString() ?? "nothing");
        }
    }

    /// <summary>An id that the client chose.</summary>
    [When("a person with a number of our own is added over {Protocol}")]
    public async Task WithANumber(Protocol protocol)
    {
        _number = scenario.NewId();
        var values = cast.Named(Person, "Ada");
        values["id"] = _number;
        cast.Enter(Person, scenario.Good(await scenario.Records(protocol).CreateAsync(Person, values)));
    }

    /// <summary>Refused or passed over, as the server likes.</summary>
    [When("{word} is to get another number over {Protocol}")]
    public async Task IsToGetAnother(string name, Protocol protocol)
    {
        _number = cast.Id(name);
        _other = scenario.NewId();
        await scenario.Records(protocol).UpdateAsync(Person, _number, new JsonObject { ["id"] = _other });
    }

    /// <summary>By that id.</summary>
    [Then("the person is found by that number over {Protocol}")]
    [Then("Ada is found by her number over {Protocol}")]
    public async Task IsFound(Protocol protocol)
    {
        var answer = await scenario.Records(protocol).ListAsync(Person, new RecordQuery { Filter = new Filter.Comparison("id", "eq", _number) });
        var page = scenario.Good(answer);
        // Who changed numbers is not found by the one that the ledger knows.
        if (page.Records.Count == 0 && _other is not null)
            await scenario.Records(protocol).DestroyAsync(Person, _other);

        scenario.ExpectEach([new Expectation(page.Records.Count == 1, $"the person of the number {_number}", "no person of the acknowledged number", answer.Exchange)]);
    }

    /// <summary>In words that the server turns into a number.</summary>
    [When("{word} is added over {Protocol} in the {word} place")]
    public async Task InAPlace(string name, Protocol protocol, string place)
    {
        var values = cast.Named(Person, name);
        values["position"] = place;
        cast.Enter(Person, scenario.Good(await scenario.Records(protocol).CreateAsync(Person, values)));
    }

    /// <summary>Before or behind both.</summary>
    [Then("{word}'s place is {word} {word}'s and {word}'s")]
    public void IsPlaced(string name, string where, string one, string other)
    {
        var (place, others) = (Place(name), new[] { Place(one), Place(other) });
        scenario.Expect(where == "before" ? place < others.Min() : place > others.Max(), $"a place {where} {string.Join(" and ", others)}", place.ToString(CultureInfo.InvariantCulture));
    }

    private double Place(string name) => (double)cast[name]["position"]!;

    private static DateTimeOffset Moment(JsonObject record, string field) =>
        DateTimeOffset.TryParse(record[field]?.ToString(), CultureInfo.InvariantCulture, out var moment) ? moment : DateTimeOffset.MinValue;

    private async Task<JsonObject> ReadAsync(Protocol protocol, string id) => scenario.Good(await scenario.Records(protocol).ReadAsync(Person, id));
}
