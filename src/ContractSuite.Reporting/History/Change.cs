namespace ContractSuite.Reporting.History;

/// <summary>What a run brought since an earlier one.</summary>
/// <param name="Appeared">Findings that were not there, known ones included: rule and operation.</param>
/// <param name="Vanished">Findings that are gone.</param>
/// <param name="Broke">Ids of scenarios that failed now and did not then.</param>
/// <param name="Mended">Ids of scenarios that failed then and did not now.</param>
public sealed record Change(IReadOnlyList<string> Appeared, IReadOnlyList<string> Vanished, IReadOnlyList<string> Broke, IReadOnlyList<string> Mended)
{
    /// <summary>Whether both runs found the same.</summary>
    public bool IsNothing => Appeared.Count + Vanished.Count + Broke.Count + Mended.Count == 0;

    /// <summary>Compares.</summary>
    public static Change Between(HistoryEntry then, HistoryEntry now)
    {
        var (before, after) = (then.NewFindings.Concat(then.KnownFindings).ToHashSet(), now.NewFindings.Concat(now.KnownFindings).ToHashSet());
        return new Change(
            [.. after.Except(before).Order(StringComparer.Ordinal)],
            [.. before.Except(after).Order(StringComparer.Ordinal)],
            [.. now.FailedScenarios.Except(then.FailedScenarios)],
            [.. then.FailedScenarios.Except(now.FailedScenarios)]);
    }
}
