using ContractSuite.Load.Models;
using ContractSuite.Load.Shards;

namespace ContractSuite.Load.Workloads;

/// <summary>What is to be done, how often, and for how long.</summary>
public sealed record Workload
{
    /// <summary>For people: the scenario's name.</summary>
    public required string Name { get; init; }

    /// <summary>What users do; at least one action.</summary>
    public required IReadOnlyList<LoadAction> Actions { get; init; }

    /// <summary>How calls come to be made.</summary>
    public required LoadModel Model { get; init; }

    /// <summary>Calls that begin in this time before the model's are made and not measured.</summary>
    public TimeSpan WarmUp { get; init; }

    /// <summary>The seed of arrivals, of the mix and of thinking.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The part of it that this generator makes.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>When it begins, so that several generators begin together; null for at once.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>
    /// Calls that may be unanswered at once in the open model: bounds memory. An arrival beyond is dropped and counted, and the
    /// result says that it is not valid.
    /// </summary>
    public int MostInFlight { get; init; } = 10_000;

    /// <summary>How late a call may begin before it counts as late.</summary>
    public TimeSpan LateAfter { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>How long the last calls are waited for when no more are made; what is unanswered then is an error.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often an observer is told.</summary>
    public TimeSpan ProgressEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Throws <see cref="WorkloadException"/> with everything that is wrong with it.</summary>
    internal void Check()
    {
        string?[] faults =
        [
            Actions.Count == 0 ? "it has no action" : null,
            Actions.Any(action => !(action.Share > 0)) ? "an action has no share: each must be above 0" : null,
            Actions.DistinctBy(action => action.Name).Count() < Actions.Count ? "two actions have the same name" : null,
            Model.Duration <= TimeSpan.Zero ? "it lasts no time" : null,
            WarmUp < TimeSpan.Zero ? "its warm-up is negative" : null,
            Model is OpenModel { Expected: < 1 } ? "its rate brings no arrival" : null,
            Model is ClosedModel { Users: < 1 } ? "it has no user" : null,
            MostInFlight < 1 ? "it allows no call in flight" : null,
        ];
        var found = faults.OfType<string>().ToList();
        if (found.Count > 0)
            throw new WorkloadException($"The workload '{Name}' cannot be run: {string.Join("; ", found)}.");
    }
}
