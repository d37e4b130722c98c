using ContractSuite.Load.Results;
using ContractSuite.Load.Workloads;

namespace ContractSuite.Load.Running;

/// <summary>What makes a workload happen: the engine of this assembly, or another one behind an adapter.</summary>
public interface ILoadEngine
{
    /// <summary>
    /// Runs a workload to its end. Throws <see cref="WorkloadException"/> before it begins for one that makes no sense; never for
    /// what the server did.
    /// </summary>
    /// <param name="workload">What is to be done.</param>
    /// <param name="observer">Is told each second.</param>
    /// <param name="stop">Ends it early: calls that were begun are awaited, and the result says that it is not complete.</param>
    Task<LoadResult> RunAsync(Workload workload, ILoadObserver observer, CancellationToken stop = default);
}
