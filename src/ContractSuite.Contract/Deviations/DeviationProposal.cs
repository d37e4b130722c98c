using System.Globalization;
using ContractSuite.Contract.Findings;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ContractSuite.Contract.Deviations;

/// <summary>Entries that somebody may review and take over into <c>schemas/deviations.yaml</c>.</summary>
public static class DeviationProposal
{
    private const int DaysToReview = 90;

    /// <summary>Proposes an entry for each rule and operation whose findings nothing accepts; notes and warnings need none.</summary>
    /// <param name="known">The entries there are.</param>
    /// <param name="findings">The findings of a run.</param>
    /// <param name="version">The target's version; null when it tells none.</param>
    /// <param name="today">The day of the run.</param>
    public static IReadOnlyList<Deviation> Of(DeviationList known, IEnumerable<Finding> findings, string? version, DateOnly today)
    {
        var last = known.Entries.Select(entry => int.TryParse(entry.Id.AsSpan(4), out var number) ? number : 0).DefaultIfEmpty().Max();
        return
        [
            .. findings.Where(finding => finding is { Deviation: null, Severity: Severity.Error })
                .GroupBy(finding => (finding.Rule, finding.Operation.Name))
                .OrderBy(group => group.Key.Rule, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
                .Select((group, place) => new Deviation
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"DEV-{last + place + 1:0000}"),
                    Rule = group.Key.Rule,
                    Operations = [group.Key.Name],
                    Actual = group.Select(finding => finding.Actual).Distinct().ToList() is [var only] ? only : null,
                    Versions = [version ?? "0."],
                    Reason = $"To be reviewed: expected {group.First().Expected}, found {group.First().Actual}.",
                    Link = group.First().ExchangeId,
                    Owner = "nobody yet",
                    Expires = today.AddDays(DaysToReview),
                }),
        ];
    }

    /// <summary>The entries as YAML, in the form of the file.</summary>
    public static string Yaml(IEnumerable<Deviation> entries) => new SerializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull)
        .Build()
        .Serialize(entries.Select(entry => new
        {
            entry.Id,
            entry.Rule,
            entry.Operations,
            entry.Actual,
            entry.Versions,
            entry.Reason,
            entry.Link,
            entry.Owner,
            Expires = entry.Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }));
}
