using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Over everything that the metadata lists.</summary>
[Binding]
public sealed class EveryObjectSteps(ScenarioRun scenario)
{
    private readonly List<(ObjectModel Type, Answer<RecordPage> Answer)> _answers = [];

    /// <summary>One request for each object.</summary>
    [When("one record of every object is listed over {Protocol}")]
    public async Task IsListed(Protocol protocol)
    {
        foreach (var type in scenario.Model.Objects)
        {
            _answers.Add((type, await scenario.Records(protocol).ListAsync(type, new RecordQuery { Limit = 1 })));
        }
    }

    /// <summary>And at least one was asked for.</summary>
    [Then("every list was given")]
    public void EveryListWasGiven()
    {
        var refused = _answers.Where(pair => !pair.Answer.IsGood).Select(pair => $"{pair.Type.Plural}: {ScenarioRun.Shown(pair.Answer.Refusal!)}").ToList();
        scenario.Expect(_answers.Count > 0 && refused.Count == 0, $"{_answers.Count} lists", _answers.Count == 0 ? "no object" : string.Join("; ", refused));
    }
}
