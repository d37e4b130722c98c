using ContractSuite.Contract.Findings;

namespace ContractSuite.Contract.Deviations;

/// <summary>What a whole run tells of the known deviations.</summary>
/// <param name="Fixed">Entries for this release that accepted nothing: the target keeps the contract there now.</param>
/// <param name="Expired">Entries for this release whose last day is over: somebody has to look again.</param>
public sealed record DeviationReview(IReadOnlyList<Deviation> Fixed, IReadOnlyList<Deviation> Expired)
{
    /// <summary>Reviews the entries. A target that tells no version leaves them as they are, as nobody knows which speak of it.</summary>
    /// <param name="deviations">The entries.</param>
    /// <param name="findings">Every finding of a run over all features, marked with what accepted it.</param>
    /// <param name="version">The target's version.</param>
    /// <param name="today">The day of the run.</param>
    public static DeviationReview Of(DeviationList deviations, IEnumerable<Finding> findings, string? version, DateOnly today)
    {
        var used = findings.Select(finding => finding.Deviation).ToHashSet(StringComparer.Ordinal);
        var entries = version is null ? [] : deviations.Entries.Where(entry => entry.SpeaksOf(version)).ToList();
        return new DeviationReview(
            [.. entries.Where(entry => !entry.HasExpired(today) && !used.Contains(entry.Id))],
            [.. entries.Where(entry => entry.HasExpired(today))]);
    }
}
