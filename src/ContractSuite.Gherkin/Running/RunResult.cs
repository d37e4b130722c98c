namespace ContractSuite.Gherkin.Running;

/// <summary>What came of a run.</summary>
/// <param name="Features">In the order in which they ended.</param>
/// <param name="IsCancelled">Whether it was stopped before its end.</param>
public sealed record RunResult(IReadOnlyList<FeatureResult> Features, bool IsCancelled)
{
    /// <summary>Whether every scenario passed or was skipped with a reason.</summary>
    public bool IsGood => !IsCancelled && !Features.SelectMany(feature => feature.Scenarios).Any(scenario => scenario.IsBad);
}
