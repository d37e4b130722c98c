using ContractSuite.Reporting.Diff;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Cli.Diff;

/// <summary>The content of <c>diff.json</c> (schemas/diff.json).</summary>
internal static class DiffJson
{
    public static string Serialize(RunRecord before, RunRecord after, IReadOnlyList<Difference> differences) => JsonOutput.Of(new
    {
        Before = Side(before),
        After = Side(after),
        Breaking = Count(differences, Impact.Breaking),
        Risky = Count(differences, Impact.Risky),
        Harmless = Count(differences, Impact.Harmless),
        Accepted = differences.Count(difference => difference.Accepted is not null),
        Differences = differences,
    });

    private static object Side(RunRecord record) => new { record.Facts?.BaseUrl, Version = record.Facts?.TargetVersion, record.Facts?.Seed, record.Started };

    private static int Count(IReadOnlyList<Difference> differences, Impact impact) =>
        differences.Count(difference => difference.Accepted is null && difference.Rule.Impact == impact);
}
