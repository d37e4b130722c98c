using ContractSuite.Load.Models;
using ContractSuite.Load.Results;
using ContractSuite.Load.Running;
using ContractSuite.Load.Workloads;

namespace ContractSuite.Load.Tests;

/// <summary>A workload on a simulated clock, against a server that answers as a test wants.</summary>
internal sealed class Simulation
{
    public SimulatedTime Time { get; } = new();

    public TimeSpan Now => TimeSpan.FromTicks(Time.GetTimestamp());

    /// <summary>An action that is answered after a time.</summary>
    public LoadAction Answered(string name, Func<TimeSpan> after, double share = 1) => new(name, share, async (_, abandon) =>
    {
        await Time.Wait(after(), abandon);
        return CallOutcome.Good;
    });

    public LoadResult Run(LoadModel model, params LoadAction[] actions) => Run(new Workload { Name = "simulated", Model = model, Actions = actions });

    public LoadResult Run(Workload workload) => Time.Run(() => new LoadEngine(Time).RunAsync(workload, Nobody.Watches, TestContext.Current.CancellationToken));
}
