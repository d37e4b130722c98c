using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>One list, read before and after it changed.</summary>
[Binding]
public sealed class ListAgainSteps(ScenarioRun scenario, Cast cast)
{
    private readonly List<string> _lists = [];

    /// <summary>By the very same request.</summary>
    [When("the {word} are listed over {Protocol}, {word} is added, and they are listed again")]
    public async Task AreListedTwice(string objects, Protocol protocol, string name)
    {
        var type = scenario.Type(objects);
        await ListAsync(protocol, type);
        cast.Enter(type, scenario.Good(await scenario.Records(protocol).CreateAsync(type, cast.Named(type, name))));
        await ListAsync(protocol, type);
    }

    /// <summary>It was not there, and is.</summary>
    [Then("{word} is in the second list only")]
    public void IsInTheSecondOnly(string name) => scenario.Expect(
        _lists is [var first, var second] && !first.Contains(name, StringComparison.Ordinal) && second.Contains(name, StringComparison.Ordinal),
        $"{name} in the second list only",
        string.Join(", then ", _lists));

    private async Task ListAsync(Protocol protocol, ObjectModel type)
    {
        var page = scenario.Good(await scenario.Records(protocol).ListAsync(type, new RecordQuery { Filter = cast.Ours(type) }));
        _lists.Add(string.Join(" and ", cast.NamesOf(type, page.Records)));
    }
}
