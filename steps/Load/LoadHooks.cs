using System.Globalization;
using ContractSuite.Steps.Running;
using Reqnroll;

namespace ContractSuite.Steps.Load;

/// <summary>After a workload and its promises: what the judged sample of its answers showed.</summary>
[Binding]
public sealed class LoadHooks(ScenarioRun scenario, LoadScenario load, LoadHost host)
{
    /// <summary>Findings fail the scenario in the hooks that follow, behind promises that are told whatever the sample shows.</summary>
    [AfterScenario("load", Order = 0)]
    public async Task TellOfTheSample()
    {
        var (seen, judged) = await load.TakeSampleAsync();
        host.Say(string.Create(CultureInfo.InvariantCulture, $"  {judged:N0} of {seen:N0} answers judged by the contract"));
    }

    /// <summary>The next workload finds as many people as it asks for, and no others.</summary>
    [AfterScenario("load", Order = 0)]
    public Task RemoveThePeople() => scenario.RemoveAsync();
}
