using ContractSuite.Reporting.Diff;

namespace ContractSuite.Reporting.Tests.Diff;

/// <summary>Differences in a line each: <c>UP103 person.jobTitle: TEXT -> absent</c>.</summary>
internal static class Told
{
    public static string Of(IEnumerable<Difference> differences) => string.Join("; ", differences.Select(difference =>
        $"{difference.Rule.Id} {difference.Subject}{(difference.Where.Length == 0 ? "" : $" {difference.Where}")}: {difference.Before} -> {difference.After}"));
}
