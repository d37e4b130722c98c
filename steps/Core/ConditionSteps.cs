using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Lists by conditions in words, over the records of the scenario.</summary>
[Binding]
public sealed class ConditionSteps(ScenarioRun scenario, Cast cast)
{
    private readonly List<AskedCondition> _asked = [];

    /// <summary>
    /// Of conditions that are told what they find the first by itself, as an integration asks, and the others in two requests; where these
    /// show that one is wrong, each by itself. Any others by a request each.
    /// </summary>
    [When("the {word} are asked for over {Protocol} by each of these conditions:")]
    public async Task AreAskedFor(string objects, Protocol protocol, DataTable table)
    {
        var (type, isTold) = (scenario.Type(objects), table.ContainsColumn("finds"));
        var conditions = table.Rows.Select(row => Read(type, row["condition"], isTold ? row["finds"] : "")).ToList();
        await AskEachAsync(type, protocol, isTold ? conditions.Take(1) : conditions);
        if (!isTold || conditions.Count == 1)
            return;

        var together = await AskTogetherAsync(type, protocol, conditions[1..]);
        if (!together.All(IsKept))
            await AskEachAsync(type, protocol, conditions[1..]);

        // Of two answers the one that names the condition is told.
        if (_asked.All(IsKept))
            _asked.AddRange(together);
    }

    /// <summary>Neither more nor fewer; <c>nobody</c> is an empty list.</summary>
    [Then("each condition finds exactly what it should")]
    public void EachFinds() => Each(IsKept, asked => $"{asked.Expected} where {asked.Words}");

    /// <summary>The caller's mistake, told as such.</summary>
    [Then("each condition is refused as wrong")]
    public void EachIsRefused() => Each(
        asked => asked.Answer.Refusal?.Kind is RefusalKind.BadInput,
        asked => $"the condition '{asked.Words}' refused as the caller's mistake");

    /// <summary>Whoever sent it has to find the mistake.</summary>
    [Then("each refusal names the field")]
    public void EachNamesTheField() => Each(
        asked => asked.Answer.Refusal?.Messages.Any(message => message.Contains(FieldOf(asked.Filter), StringComparison.OrdinalIgnoreCase)) == true,
        asked => $"a refusal of '{asked.Words}' that names {FieldOf(asked.Filter)}");

    private void Each(Func<AskedCondition, bool> isKept, Func<AskedCondition, string> expected) => scenario.ExpectEach([.. _asked.Select(asked => new Expectation(
        isKept(asked),
        expected(asked),
        asked.Answer.Refusal is { } refusal ? ScenarioRun.Shown(refusal) : asked.Found,
        asked.Answer.Exchange))]);

    private static bool IsKept(AskedCondition asked) => asked.Answer.IsGood && asked.Found == asked.Expected;

    private ToldCondition Read(ObjectModel type, string words, string finds)
    {
        var told = new ToldCondition(words, cast.Condition(type, words), finds.Length == 0 || finds == ToldCondition.Nobody ? [] : finds.Split(", "));
        // Among joined conditions nobody would miss somebody who does not exist.
        return told.Finds.Except(cast.IdsOf(type).Keys).FirstOrDefault() is { } stranger
            ? throw new InvalidOperationException($"'{words}' cannot find '{stranger}': no {type.Singular} of the scenario is called so.")
            : told;
    }

    private async Task<IReadOnlyList<AskedCondition>> AskTogetherAsync(ObjectModel type, Protocol protocol, IReadOnlyList<ToldCondition> conditions)
    {
        var everybody = cast.IdsOf(type);
        var joined = new JoinedConditions(conditions, everybody);
        var asked = new List<AskedCondition> { await AskAsync(type, protocol, "every condition lets through what it should", joined.AllLetThrough, everybody.Keys) };
        if (joined.AnyLetsThroughMore is { } more)
            asked.Add(await AskAsync(type, protocol, "a condition lets through what it should not", more, []));

        return asked;
    }

    private async Task AskEachAsync(ObjectModel type, Protocol protocol, IEnumerable<ToldCondition> conditions)
    {
        foreach (var condition in conditions)
        {
            _asked.Add(await AskAsync(type, protocol, condition.Words, condition.Filter, condition.Finds));
        }
    }

    private async Task<AskedCondition> AskAsync(ObjectModel type, Protocol protocol, string words, Filter filter, IEnumerable<string> finds)
    {
        var answer = await scenario.Records(protocol).ListAsync(type, new RecordQuery { Filter = new Filter.And([cast.Ours(type), filter]) });
        return new AskedCondition(words, filter, ToldCondition.Listed(finds), ToldCondition.Listed(cast.NamesOf(type, answer.Value?.Records ?? [])), answer);
    }

    /// <summary>The last of several that are joined.</summary>
    private static string FieldOf(Filter filter) => filter switch
    {
        Filter.Comparison comparison => comparison.Path.Split('.')[0],
        Filter.And and => FieldOf(and.Parts[^1]),
        Filter.Or or => FieldOf(or.Parts[^1]),
        Filter.Not not => FieldOf(not.Part),
        _ => throw new InvalidOperationException($"No condition: {filter}."),
    };

    /// <summary>A condition and what came of it.</summary>
    private sealed record AskedCondition(string Words, Filter Filter, string Expected, string Found, Answer<RecordPage> Answer);
}
