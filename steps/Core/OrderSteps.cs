using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Lists in orders in words, over the records of the scenario.</summary>
[Binding]
public sealed class OrderSteps(ScenarioRun scenario, Cast cast)
{
    private readonly List<(string Order, string Expected, IReadOnlyList<string> Found, Refusal? Refusal, Exchange Exchange)> _lists = [];

    /// <summary>A request for each row; <c>or</c> stands where records are equal in the order.</summary>
    [When("the {word} are listed over {Protocol} in each of these orders:")]
    public async Task AreListed(string objects, Protocol protocol, DataTable table)
    {
        foreach (var row in table.Rows)
        {
            await List(objects, protocol, row["order"], table.ContainsColumn("first to last") ? row["first to last"] : "");
        }
    }

    /// <summary>Nothing changes in between.</summary>
    [When("the {word} are listed over {Protocol} by {word} twice")]
    public async Task AreListedTwice(string objects, Protocol protocol, string order)
    {
        await List(objects, protocol, order, "");
        await List(objects, protocol, order, string.Join(", ", _lists[0].Found));
    }

    /// <summary>From the first to the last.</summary>
    [Then("each list is in its order")]
    public void EachIsInItsOrder() => scenario.ExpectEach([.. _lists.Select(list => InOrder(list.Order, list.Expected, list.Found, list.Refusal, list.Exchange))]);

    /// <summary>As the first time.</summary>
    [Then("both lists are in the same order")]
    public void BothAreTheSame() => scenario.ExpectEach([InOrder(_lists[1].Order, _lists[1].Expected, _lists[1].Found, _lists[1].Refusal, _lists[1].Exchange)]);

    /// <summary>The caller's mistake, told as such.</summary>
    [Then("each order is refused as wrong")]
    public void EachIsRefused() => scenario.ExpectEach([.. _lists.Select(list => new Expectation(
        list.Refusal?.Kind is RefusalKind.BadInput,
        $"the order '{list.Order}' refused as the caller's mistake",
        list.Refusal is { } refusal ? ScenarioRun.Shown(refusal) : "a list",
        list.Exchange))]);

    private static Expectation InOrder(string order, string expected, IReadOnlyList<string> found, Refusal? refusal, Exchange exchange)
    {
        var places = expected.Split(", ");
        var fits = places.Length == found.Count && found.Distinct().Count() == found.Count && places.Zip(found).All(pair => pair.First.Split(" or ").Contains(pair.Second));
        return new Expectation(fits, $"{expected} by {order}", refusal is null ? string.Join(", ", found) : ScenarioRun.Shown(refusal), exchange);
    }

    private async Task List(string objects, Protocol protocol, string order, string expected)
    {
        var type = scenario.Type(objects);
        var query = new RecordQuery { Filter = cast.Ours(type), Order = cast.Order(type, order) };
        var answer = await scenario.Records(protocol).ListAsync(type, query);
        _lists.Add((order, expected, Names(type, answer.Value), answer.Refusal, answer.Exchange));
    }

    private IReadOnlyList<string> Names(ObjectModel type, RecordPage? page) => [.. (page?.Records ?? []).Select(record => cast.NameOf(type, record))];
}
