using System.IO.Enumeration;
using ContractSuite.Contract.Findings;

namespace ContractSuite.Contract.Deviations;

/// <summary>A finding that is known and accepted (an entry of <c>schemas/deviations.yaml</c>).</summary>
public sealed record Deviation
{
    /// <summary>Stable: <c>DEV-0001</c>.</summary>
    public string Id { get; init; } = "";

    /// <summary>The rule that is broken: <c>CS0201</c>.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Where: names of operations, <c>*</c> for any run of characters.</summary>
    public IList<string> Operations { get; init; } = [];

    /// <summary>What is found: a pattern with <c>*</c>; null for anything.</summary>
    public string? Actual { get; init; }

    /// <summary>Releases that have it, by their beginning: <c>2.</c>, <c>2.21.</c>.</summary>
    public IList<string> Versions { get; init; } = [];

    /// <summary>Why it is accepted, and what an integrator does about it.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where to read more: a page of docs/, an issue.</summary>
    public string Link { get; init; } = "";

    /// <summary>Who looks at it again when it expires.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The last day on which it is accepted; null for no end.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Whether it speaks of a release. A target that tells no version may be any.</summary>
    public bool SpeaksOf(string? version) => version is null || Versions.Any(prefix => version.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether its last day is over.</summary>
    public bool HasExpired(DateOnly today) => Expires is { } last && today > last;

    /// <summary>Whether it accepts a finding of a target of that version. A target that tells no version may be any.</summary>
    public bool Accepts(Finding finding, string? version, DateOnly today) =>
        finding.Rule == Rule
        && !HasExpired(today)
        && SpeaksOf(version)
        && Operations.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, finding.Operation.Name, ignoreCase: false))
        && (Actual is null || FileSystemName.MatchesSimpleExpression(Actual, finding.Actual, ignoreCase: false));
}
