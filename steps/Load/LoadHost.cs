using ContractSuite.Load.Promises;
using ContractSuite.Load.Results;
using ContractSuite.Load.Running;
using ContractSuite.Load.Shards;

namespace ContractSuite.Steps.Load;

/// <summary>
/// What whoever hosts the run wants of its load scenarios; registered in the engine's container. Without one they just run.
/// </summary>
public sealed class LoadHost
{
    /// <summary>Makes the load.</summary>
    public ILoadEngine Engine { get; init; } = LoadEngines.Default();

    /// <summary>Watches each second.</summary>
    public ILoadObserver Observer { get; init; } = new Unwatched();

    /// <summary>The part of each workload that this process makes.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>When the first workload begins; null for at once.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Whether to look for the capacity of each mix instead of running it as it stands.</summary>
    public bool FindsCapacity { get; init; }

    /// <summary>The promises of a scenario by its name, read ahead of its steps.</summary>
    public Func<string, IReadOnlyList<Promise>> PromisesOf { get; init; } = _ => [];

    /// <summary>Whether a workload is ended as soon as a promise is broken.</summary>
    public bool AbortsOnFail { get; init; }

    /// <summary>Results of an earlier run by the workload's name.</summary>
    public IReadOnlyDictionary<string, LoadResult> Baseline { get; init; } = new Dictionary<string, LoadResult>();

    /// <summary>Is told what came of workloads and promises, line by line.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>Is given each result.</summary>
    public Action<LoadResult> Keep { get; init; } = _ => { };

    /// <summary>Ends workloads early.</summary>
    public CancellationToken Stop { get; init; }

    private sealed class Unwatched : ILoadObserver
    {
        public void Progressed(LoadProgress progress)
        {
        }
    }
}
