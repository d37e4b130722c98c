using System.Globalization;
using ContractSuite.Gherkin;
using ContractSuite.Load.Promises;
using ContractSuite.Load.Results;
using ContractSuite.Steps.Running;
using Reqnroll;

namespace ContractSuite.Steps.Load;

/// <summary>What the result is held to.</summary>
[Binding]
public sealed class PromiseSteps(LoadScenario load, LoadHost host, ScenarioRun scenario, IAttachments attachments)
{
    /// <summary>Percentiles, failures, throughput, fairness: <see cref="PromiseText"/>.</summary>
    [Then(PromiseText.Pattern)]
    public void IsKept(string text)
    {
        var verdict = PromiseText.Read(text)!.Judge(load.Result);
        attachments.AttachJson(LoadJson.Serialize(verdict), LoadJson.PromiseMediaType);
        host.Say($"  {(verdict.IsKept ? "✓" : "✗")} {verdict}");
        if (!load.Result.IsValid)
            throw new InvalidLoadException(load.Result.Generator.Objections);

        scenario.Expect(verdict.IsKept, verdict.Promise, verdict.ToString());
        scenario.Expect(load.Result.IsComplete, "a workload that ran to its end", "one that was stopped before");
    }

    /// <summary>Acknowledged and lost is nothing.</summary>
    [Then("everything that was acknowledged is there")]
    public async Task EverythingIsThere()
    {
        var (acknowledged, lost) = await load.ReadBackAsync();
        host.Say(string.Create(CultureInfo.InvariantCulture, $"  {(lost.Count == 0 ? "✓" : "✗")} {acknowledged:N0} records acknowledged, {lost.Count:N0} of them lost"));
        scenario.Expect(
            lost.Count == 0,
            string.Create(CultureInfo.InvariantCulture, $"all of {acknowledged:N0} acknowledged records as they were acknowledged"),
            string.Create(CultureInfo.InvariantCulture, $"{lost.Count:N0} lost or otherwise, such as {string.Join(", ", lost.Take(3))}"));
    }
}
