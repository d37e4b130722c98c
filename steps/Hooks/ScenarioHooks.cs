using ContractSuite.Contract.Findings;
using ContractSuite.Gherkin;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Capabilities;
using ContractSuite.Target.Exchanges;
using Reqnroll;

namespace ContractSuite.Steps.Hooks;

/// <summary>Around every scenario: may it write, what did its exchanges break, is anything left behind.</summary>
[Binding]
public sealed class ScenarioHooks(SuiteRun suite, FeatureScope feature, ScenarioRun scenario, IAttachments attachments)
{
    /// <summary>A guest writes only where it was allowed.</summary>
    [BeforeScenario("writes")]
    public void AskBeforeWriting() => SkipIf(scenario.Session.Guest.Permission.WritesForbidden);

    /// <summary>What others might notice happens only when it was asked for.</summary>
    [BeforeScenario("destructive")]
    public void AskBeforeDestroying() => SkipIf(scenario.Session.Guest.Permission.DestructionForbidden);

    /// <summary>What a version does not offer is no fault of it (<c>@needs-webhooks</c>).</summary>
    [BeforeScenario]
    public void AskWhatItNeeds(ScenarioContext context) =>
        SkipIf(Capability.MissingFor(context.ScenarioInfo.CombinedTags, scenario.Model));

    /// <summary>The verifier watches every exchange, whichever step caused it.</summary>
    [AfterStep]
    public void JudgeTheStep() => Judge();

    /// <summary>Definitions that the scenario created are removed, whatever came of it; records when the feature is over.</summary>
    [AfterScenario(Order = 1)]
    public async Task CleanUp()
    {
        await scenario.CleanUpAsync();
        Judge();
    }

    /// <summary>Nothing green by accident: a scenario that asked nothing of the target has shown nothing.</summary>
    [AfterScenario(Order = 2)]
    public void DemandAnExchange(ScenarioContext context)
    {
        if (context.ScenarioExecutionStatus is ScenarioExecutionStatus.OK && !scenario.HasExchanges)
            throw new InvalidOperationException("The scenario passed without asking the target anything. A scenario without an exchange shows nothing.");
    }

    /// <summary>What scenarios share is as it was only as long as they pass.</summary>
    [AfterScenario(Order = 3)]
    public void ForgetAfterAFailure(ScenarioContext context)
    {
        if (context.ScenarioExecutionStatus is not ScenarioExecutionStatus.OK)
            feature.Forget();
    }

    private void SkipIf(string? reason)
    {
        if (reason is not null)
            scenario.Skip(reason);
    }

    private void Judge()
    {
        var (exchanges, findings) = scenario.TakeVerdicts();
        foreach (var exchange in exchanges)
        {
            suite.Write(exchange, json => attachments.AttachJson(json, ExchangeJson.MediaType));
        }

        foreach (var finding in findings)
        {
            attachments.AttachJson(FindingJson.Serialize(finding), FindingJson.MediaType);
        }

        var broken = findings.Where(finding => finding is { Severity: Severity.Error, Deviation: null }).ToList();
        if (broken.Count > 0)
            throw new BrokenPromiseException(broken);
    }
}
