namespace ContractSuite.Load.Workloads;

/// <summary>One thing that users do.</summary>
/// <param name="Name">For people, and unique in the workload.</param>
/// <param name="Share">Its weight among the actions; only the proportion counts.</param>
/// <param name="Call">
/// Does it once. The number is the call's own: the same action with the same number may do the same thing. What it throws is an
/// error of the kind that the exception's name says.
/// </param>
public sealed record LoadAction(string Name, double Share, Func<long, CancellationToken, ValueTask<CallOutcome>> Call);
