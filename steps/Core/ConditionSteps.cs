using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Lists by conditions in words, over the records of the scenario.</summary>
[Binding]
public sealed class ConditionSteps(ScenarioRun scenario, Cast cast)
{
    private readonly List<(string Condition, string Field, string Expected, string Found, Refusal? Refusal, Exchange Exchange)> _lists = [];

    /// <summary>A request for each row.</summary>
    [When("the {word} are asked for over {Protocol} by each of these conditions:")]
    public async Task AreAskedFor(string objects, Protocol protocol, DataTable table)
    {
        var type = scenario.Type(objects);
        foreach (var row in table.Rows)
        {
            var condition = cast.Condition(type, row["condition"]);
            var query = new RecordQuery { Filter = condition };
            var answer = await scenario.Records(protocol).ListAsync(type, query);
            var expected = table.ContainsColumn("finds") ? Sorted(row["finds"].Split(", ")) : "";
            _lists.Add((row["condition"], FieldOf(condition), expected, Names(type, answer.Value), answer.Refusal, answer.Exchange));
        }
    }

    /// <summary>Neither more nor fewer; <c>nobody</c> is an empty list.</summary>
    [Then("each condition finds exactly what it should")]
    public void EachFinds() => scenario.ExpectEach([.. _lists.Select(list => new Expectation(
        list.Refusal is null && list.Found == list.Expected,
        $"{list.Expected} where {list.Condition}",
        list.Refusal is { } refusal ? ScenarioRun.Shown(refusal) : list.Found,
        list.Exchange))]);

    /// <summary>The caller's mistake, told as such.</summary>
    [Then("each condition is refused as wrong")]
    public void EachIsRefused() => scenario.ExpectEach([.. _lists.Select(list => new Expectation(
        list.Refusal?.Kind is RefusalKind.BadInput,
        $"the condition '{list.Condition}' refused as the caller's mistake",
        list.Refusal is { } refusal ? ScenarioRun.Shown(refusal) : $"a list of {list.Found}",
        list.Exchange))]);

    /// <summary>Whoever sent it has to find the mistake.</summary>
    [Then("each refusal names the field")]
    public void EachNamesTheField() => scenario.ExpectEach([.. _lists.Select(list => new Expectation(
        list.Refusal?.Messages.Any(message => message.Contains(list.Field, StringComparison.OrdinalIgnoreCase)) == true,
        $"a refusal of '{list.Condition}' that names {list.Field}",
        list.Refusal is { } refusal ? ScenarioRun.Shown(refusal) : $"a list of {list.Found}",
        list.Exchange))]);

    /// <summary>The condition's own comparison stands behind that on the records of the scenario.</summary>
    private static string FieldOf(Filter filter) => filter switch
    {
        Filter.Comparison comparison => comparison.Path.Split('.')[0],
        Filter.And and => FieldOf(and.Parts[^1]),
        Filter.Or or => FieldOf(or.Parts[^1]),
        Filter.Not not => FieldOf(not.Part),
        _ => throw new InvalidOperationException($"No condition: {filter}."),
    };

    private string Names(ObjectModel type, RecordPage? page) =>
        page is { Records.Count: > 0 } ? string.Join(", ", cast.NamesOf(type, page.Records)) : "nobody";

    private static string Sorted(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));
}
