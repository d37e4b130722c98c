using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Coverage;

/// <summary>How often each outcome of an operation was seen.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="IsPublished">Whether the target's own documents tell of it.</param>
/// <param name="Outcomes">Exchanges by outcome: a status (<c>200</c>, <c>404</c>); for GraphQL <c>good</c> or the error's code; <c>none</c> where no answer came. Empty when it was not called.</param>
/// <param name="WhyLeftOut">Why no run is expected to reach it (<c>schemas/left-out.yaml</c>); null where one is.</param>
public sealed record OperationCoverage(Operation Operation, bool IsPublished, IReadOnlyDictionary<string, int> Outcomes, string? WhyLeftOut)
{
    /// <summary>Whether it was answered well at least once.</summary>
    public bool IsReached => Outcomes.Keys.Any(outcome => outcome is "good" || outcome.StartsWith('2'));

    /// <summary>How far the run came with it. What was reached all the same is reached, whatever the list says.</summary>
    public Reach Reach => IsReached ? Reach.Reached : WhyLeftOut is null ? Reach.NotReached : Reach.LeftOut;
}
