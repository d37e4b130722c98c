namespace ContractSuite.Cli.Doctor;

/// <summary>What one check came to.</summary>
/// <param name="Subject">What was looked at, a word or two: <c>certificate</c>.</param>
/// <param name="Health">How it is.</param>
/// <param name="Finding">What was found, in words.</param>
/// <param name="Advice">What to do; null when there is nothing to do.</param>
internal sealed record Diagnosis(string Subject, Health Health, string Finding, string? Advice = null)
{
    public static Diagnosis Good(string subject, string finding) => new(subject, Health.Good, finding);

    public static Diagnosis Doubtful(string subject, string finding, string advice) => new(subject, Health.Doubtful, finding, advice);

    public static Diagnosis Bad(string subject, string finding, string advice) => new(subject, Health.Bad, finding, advice);
}
