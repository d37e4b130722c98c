using System.Globalization;
using ContractSuite.Gherkin;
using ContractSuite.Load.Capacity;
using ContractSuite.Load.Comparing;
using ContractSuite.Load.Models;
using ContractSuite.Load.Promises;
using ContractSuite.Load.Results;
using ContractSuite.Load.Workloads;
using ContractSuite.Steps.Running;
using Reqnroll;

namespace ContractSuite.Steps.Load;

/// <summary>Runs a scenario's workload as its host wants it, and puts what came of it into the record.</summary>
public sealed class LoadRunner(LoadScenario load, LoadHost host, SuiteRun suite, ScenarioContext context, IAttachments attachments)
{
    /// <summary>A tenth of the time, and no more than this, goes before as warm-up.</summary>
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(10);

    private string Name => context.ScenarioInfo.Title;

    /// <summary>Runs it to its end, or finds its capacity.</summary>
    public async Task RunAsync(LoadModel model)
    {
        var workload = new Workload
        {
            Name = Name,
            Actions = load.Actions,
            Model = model,
            WarmUp = model.Duration / 10 < LongestWarmUp ? model.Duration / 10 : LongestWarmUp,
            Seed = suite.Seed,
            Shard = host.Shard,
            StartAt = host.StartAt,
        };
        workload = load.LateAfter is { } lateAfter ? workload with { LateAfter = lateAfter } : workload;
        load.Result = host.FindsCapacity ? await FindCapacityAsync(workload) : await MakeAsync(workload);
        host.Keep(load.Result);
        attachments.AttachJson(LoadJson.Serialize(load.Result), LoadJson.ResultMediaType);
        host.Say($"{Name}: {load.Result}");
        foreach (var error in load.Result.Overall.Errors)
        {
            host.Say(string.Create(CultureInfo.InvariantCulture, $"  {error.Count:N0} × {error.Kind}"));
        }

        foreach (var objection in load.Result.Generator.Objections)
        {
            host.Say($"  not valid: {objection}");
        }

        Compare(load.Result);
    }

    private async Task<LoadResult> MakeAsync(Workload workload)
    {
        if (!host.AbortsOnFail)
            return await host.Engine.RunAsync(workload, host.Observer, host.Stop);

        using var watch = new PromiseWatch(host.PromisesOf(Name), host.Observer, host.Stop);
        return await host.Engine.RunAsync(workload, watch, watch.Stop);
    }

    private async Task<LoadResult> FindCapacityAsync(Workload workload)
    {
        IReadOnlyList<Promise> promises = [.. host.PromisesOf(Name).Where(promise => promise is not Promise.Productive)];
        if (promises.Count == 0)
            throw new InvalidOperationException($"'{Name}' promises nothing that a rate could break. Add a step such as '95 % of all calls are answered within 500 ms'.");

        var (capacity, best) = await new CapacitySearch(host.Engine, promises).FindAsync(workload, load.BetweenActs, host.Observer, host.Stop);
        attachments.AttachJson(LoadJson.Serialize(capacity), LoadJson.CapacityMediaType);
        host.Say($"{Name}: {capacity.Sentence}");
        return best;
    }

    private void Compare(LoadResult result)
    {
        if (!host.Baseline.TryGetValue(Name, out var baseline))
            return;

        var comparison = LoadComparison.Between(baseline, result);
        attachments.AttachJson(LoadJson.Serialize(comparison), LoadJson.ComparisonMediaType);
        foreach (var change in comparison.Changes)
        {
            host.Say($"  {change}");
        }
    }
}
