namespace ContractSuite.Contract.Checks;

/// <summary>
/// How often each rule was checked: once for each exchange that it speaks of, kept or broken. A rule without a subject was checked by
/// nothing, and that it was not broken shows nothing.
/// </summary>
/// <param name="Counts">Checks by the rule's id, in the order of the rule book; 0 for a rule without a subject.</param>
public sealed record RuleChecks(IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>The rules that no exchange was a subject of, by id.</summary>
    public IReadOnlyList<string> WithoutSubject => [.. Counts.Where(rule => rule.Value == 0).Select(rule => rule.Key)];

    /// <summary>Rules that were checked, in percent of all.</summary>
    public double Percent => 100.0 * (Counts.Count - WithoutSubject.Count) / Counts.Count;

    /// <summary>The checks of both, as of two shards of a run.</summary>
    public static RuleChecks operator +(RuleChecks one, RuleChecks other) =>
        new(one.Counts.Concat(other.Counts).GroupBy(rule => rule.Key).ToDictionary(rule => rule.Key, rule => rule.Sum(shard => shard.Value), StringComparer.Ordinal));
}
