using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Figures of the companies of the background.</summary>
[Binding]
public sealed class GroupSteps(ScenarioRun scenario, Cast cast, CurrentAnswer request)
{
    private const decimal MicrosInAUnit = 1_000_000;

    private static readonly Dictionary<string, string> Figures = new()
    {
        ["number"] = "countNotEmptyId",
        ["sum of revenue"] = "sumAnnualRevenueAmountMicros",
        ["least revenue"] = "minAnnualRevenueAmountMicros",
        ["most revenue"] = "maxAnnualRevenueAmountMicros",
    };

    private IReadOnlyList<JsonObject> _groups = [];

    private ObjectModel Company => scenario.Type("company", "address", "annualRevenue");

    private static JsonObject City => new() { ["address"] = new JsonObject { ["addressCity"] = true } };

    /// <summary>One dimension, all figures.</summary>
    [When("the companies are grouped by city over {Protocol}")]
    public Task ByCity(Protocol protocol) => Group(protocol, new RecordGrouping([City], [.. Figures.Values]));

    /// <summary>Two dimensions.</summary>
    [When("the companies are grouped by city and revenue over {Protocol}")]
    public Task ByTwo(Protocol protocol) =>
        Group(protocol, new RecordGrouping([City, new JsonObject { ["annualRevenue"] = new JsonObject { ["amountMicros"] = true } }], [Figures["number"]]));

    /// <summary>The days of a period are one group.</summary>
    [When("the companies are grouped by the {word} of their entry over {Protocol}")]
    public Task ByPeriod(string period, Protocol protocol) => Group(protocol, new RecordGrouping(
        [new JsonObject { ["createdAt"] = new JsonObject { ["granularity"] = period.ToUpperInvariant(), ["timeZone"] = "UTC" } }],
        [Figures["number"]]));

    /// <summary>By a figure, some of them.</summary>
    [When("the {int} cities with the most revenue are asked for over {Protocol}")]
    public Task TheLargestFirst(int most, Protocol protocol) => Group(protocol, new RecordGrouping([City], [Figures["sum of revenue"]])
    {
        Order = [new JsonObject { ["aggregate"] = new JsonObject { [Figures["sum of revenue"]] = nameof(OrderDirection.DescNullsLast) } }],
        Limit = most,
    });

    /// <summary>A field that is not there, or one that makes a group of each record.</summary>
    [When(@"^the companies are grouped by (shoe size|number) over (REST|GraphQL)$")]
    public async Task MakesNoSense(string what, Protocol protocol)
    {
        var grouping = new RecordGrouping([new JsonObject { [what == "number" ? "id" : "shoeSize"] = true }], [Figures["number"]]);
        request.Is(await scenario.Records(protocol).GroupAsync(Company, grouping));
    }

    /// <summary>Each group once, with its figures; the order is not promised.</summary>
    [Then("these are the groups:")]
    public void AreTheGroups(DataTable table)
    {
        var words = table.Header.Skip(1).ToList();
        var expected = table.Rows.Select(row => string.Join(' ', table.Header.Select(word => row[word]))).Order(StringComparer.Ordinal);
        var found = _groups.Select(group => $"{Dimension(group)} {string.Join(' ', words.Select(word => Figure(group, word)))}").Order(StringComparer.Ordinal);
        scenario.Expect(expected.SequenceEqual(found), string.Join("; ", expected), string.Join("; ", found));
    }

    /// <summary>Each with as many records.</summary>
    [Then("there are {int} groups of {int}")]
    [Then("there is {int} group of {int}")]
    public void AreGroupsOf(int groups, int records)
    {
        var found = string.Join(", ", _groups.Select(group => Figure(group, "number")));
        scenario.Expect(found == string.Join(", ", Enumerable.Repeat(records, groups)), $"{groups} groups of {records}", found);
    }

    /// <summary>From the first to the last.</summary>
    [Then("the groups are London, then the one without a city")]
    public void AreInOrder()
    {
        var found = _groups.Select(Dimension).ToList();
        scenario.Expect(found is ["London", ""], "London, then the one without a city", string.Join(", ", found.Select(city => city.Length == 0 ? "the one without" : city)));
    }

    private static string Dimension(JsonObject group) => (group["groupByDimensionValues"] as JsonArray)?[0]?.ToString() ?? "";

    /// <summary>REST writes figures as text, GraphQL as numbers: by design.</summary>
    private static string Figure(JsonObject group, string word)
    {
        var text = group[Figures[word]]?.ToString();
        return !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure)
            ? text ?? ""
            : (word == "number" ? figure : figure / MicrosInAUnit).ToString("0.######", CultureInfo.InvariantCulture);
    }

    private async Task Group(Protocol protocol, RecordGrouping grouping) =>
        _groups = scenario.Good(await scenario.Records(protocol).GroupAsync(Company, grouping with { Filter = cast.Ours(Company) }));
}
