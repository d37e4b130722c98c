using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Filters, orders and pages, over the companies of the background.</summary>
[Binding]
public sealed class ListSteps(ScenarioRun scenario, CreatedThings created)
{
    private const long MicrosInAMillion = 1_000_000_000_000;
    private const string Revenue = "annualRevenue.amountMicros";

    private readonly List<string> _found = [];
    private string _order = "";
    private IReadOnlyList<JsonObject> _companies = [];

    private ObjectModel Company => scenario.Type("company");

    /// <summary>Only these: the scenario's own mark stands behind each name.</summary>
    private Filter Ours => new Filter.Comparison("name", "endsWith", Mark);

    private string Mark => $" {scenario.Mark}";

    /// <summary>In one batch.</summary>
    [Given("these companies:")]
    public async Task TheseCompanies(DataTable table)
    {
        var values = table.Rows.Select(row => new JsonObject
        {
            ["name"] = row["name"] + Mark,
            ["annualRevenue"] = int.TryParse(row["revenue in millions"], NumberStyles.None, CultureInfo.InvariantCulture, out var millions)
                ? new JsonObject { ["amountMicros"] = millions * MicrosInAMillion, ["currencyCode"] = "EUR" }
                : null,
            ["address"] = new JsonObject { ["addressCity"] = row["city"] },
        });
        _companies = scenario.Good(await scenario.Records(Protocol.Rest).CreateManyAsync(Company, [.. values]));
        created.Add(Company, _companies);
    }

    /// <summary>By a condition in words.</summary>
    [When("the companies {} are listed over {Protocol}")]
    public async Task AreListed(string whose, Protocol protocol) => await List(
        protocol,
        new RecordQuery { Filter = new Filter.And([Ours, Conditions[whose]]), Order = [new OrderKey("name")] });

    /// <summary>By revenue, those without one last.</summary>
    [When("the companies are listed over {Protocol} by revenue, largest first")]
    public async Task LargestFirst(Protocol protocol) => await List(
        protocol,
        new RecordQuery { Filter = Ours, Order = [new OrderKey(Revenue, OrderDirection.DescNullsLast)] });

    /// <summary>From the first page to the last, by cursors.</summary>
    [When("the companies are walked over {Protocol} by {word} in pages of {int}")]
    public async Task AreWalked(Protocol protocol, string order, int size)
    {
        _order = order;
        var path = order == "city" ? "address.addressCity" : order;
        string? cursor = null;
        do
        {
            var query = new RecordQuery { Filter = Ours, Order = [new OrderKey(path)], Limit = size, After = cursor };
            var page = scenario.Good(await scenario.Records(protocol).ListAsync(Company, query));
            _found.AddRange(page.Records.Select(record => record["id"]!.ToString()));
            cursor = page.HasNextPage ? page.EndCursor : null;
        }
        while (cursor is not null && _found.Count <= _companies.Count);
    }

    /// <summary>Exactly these, by name.</summary>
    [Then("the list holds {}")]
    public void Holds(string names) => scenario.Expect(string.Join(", ", _found) == names, names, string.Join(", ", _found));

    /// <summary>In this order; "or" where two are equal.</summary>
    [Then("the list is in this order: {}")]
    public void Is(string names)
    {
        var places = names.Split(", ");
        var fits = places.Length == _found.Count && places.Zip(_found).All(pair => pair.First.Split(" or ").Contains(pair.Second)) && _found.Distinct().Count() == _found.Count;
        scenario.Expect(fits, names, string.Join(", ", _found));
    }

    /// <summary>None lost, none twice, none before its turn.</summary>
    [Then("each company was met exactly once, in that order")]
    public void EachExactlyOnce()
    {
        var byId = _companies.ToDictionary(company => company["id"]!.ToString());
        scenario.Expect(_found.Order().SequenceEqual(byId.Keys.Order()), $"{byId.Count} companies, each once", $"{_found.Count} records, {_found.Distinct().Count()} different ones");
        var keys = _found.Select(id => _order == "city" ? byId[id]["address"]!["addressCity"]!.ToString() : byId[id]["name"]!.ToString()).ToList();
        scenario.Expect(keys.SequenceEqual(keys.Order(StringComparer.Ordinal)), $"ordered by {_order}", string.Join(", ", keys));
    }

    private static Dictionary<string, Filter> Conditions { get; } = new()
    {
        ["that earn more than 20 millions"] = new Filter.Comparison(Revenue, "gt", 20 * MicrosInAMillion),
        ["whose revenue is not known"] = new Filter.Comparison(Revenue, "is", "NULL"),
        ["in London or Berlin"] = new Filter.Or([City("London"), City("Berlin")]),
        ["not in London"] = new Filter.Not(City("London")),
    };

    private static Filter City(string name) => new Filter.Comparison("address.addressCity", "eq", name);

    private async Task List(Protocol protocol, RecordQuery query)
    {
        var page = scenario.Good(await scenario.Records(protocol).ListAsync(Company, query));
        _found.AddRange(page.Records.Select(record => record["name"]!.ToString().Replace(Mark, "", StringComparison.Ordinal)));
    }
}
