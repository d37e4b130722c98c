using ContractSuite.Reporting.Badge;
using ContractSuite.Reporting.Coverage;
using ContractSuite.Reporting.Document;
using ContractSuite.Reporting.Findings;
using ContractSuite.Reporting.GitHub;
using ContractSuite.Reporting.Har;
using ContractSuite.Reporting.JUnit;
using ContractSuite.Reporting.Markdown;
using ContractSuite.Reporting.OpenMetrics;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Reporting.Sarif;
using ContractSuite.Reporting.Summary;

namespace ContractSuite.Reporting;

/// <summary>All projections of a record. docs/reports.md tells what each is for.</summary>
public static class Projections
{
    /// <summary>The document for people first, then the files for machines.</summary>
    public static IReadOnlyList<Projection> All { get; } =
    [
        new() { Format = "html", FileName = "index.html", WriteAsync = HtmlDocument.WriteAsync, Effort = 10 },
        new() { Format = "junit", FileName = "junit.xml", WriteAsync = JUnitReport.WriteAsync },
        new() { Format = "summary", FileName = "summary.json", WriteAsync = RunSummary.WriteAsync },
        new() { Format = "markdown", FileName = "summary.md", WriteAsync = MarkdownSummary.WriteAsync },
        new() { Format = "sarif", FileName = "findings.sarif", WriteAsync = SarifLog.WriteAsync },
        new() { Format = "openmetrics", FileName = "metrics.txt", WriteAsync = OpenMetricsText.WriteAsync },
        new() { Format = "badge", FileName = "badge.svg", WriteAsync = VerdictBadge.WriteAsync },
        new() { Format = "github", FileName = "annotations.txt", WriteAsync = WorkflowCommands.WriteAsync },
        new() { Format = "findings", FileName = "findings.json", WriteAsync = FindingsFile.WriteAsync },
        new() { Format = "coverage", FileName = "coverage.json", WriteAsync = CoverageFile.WriteAsync },
        new() { Format = "har", FileName = "exchanges.har", WriteAsync = HarArchive.WriteAsync },
    ];

    /// <summary>Makes every projection under its own file name in <paramref name="folder"/>, which is created if need be; earlier files are replaced.</summary>
    /// <param name="record">The record.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="progress">Is told the share that is made, from 0 to 1, from several threads; null for nobody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Task WriteAllAsync(RunRecord record, string folder, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        WriteAsync(All, record, folder, progress, cancellationToken);

    /// <summary>
    /// Makes some projections at once, each under its own file name in <paramref name="folder"/>, which is created if need be; earlier
    /// files are replaced.
    /// </summary>
    /// <param name="projections">Those that are wanted.</param>
    /// <param name="record">The record.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="progress">Is told the share that is made, from 0 to 1, from several threads; null for nobody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Task WriteAsync(IReadOnlyList<Projection> projections, RunRecord record, string folder, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(folder);
        var (effort, made) = (projections.Sum(projection => projection.Effort), 0);
        return Task.WhenAll(projections.Select(projection => Task.Run(
            async () =>
            {
                await WriteAsync(projection, record, folder, cancellationToken);
                progress?.Report((double)Interlocked.Add(ref made, projection.Effort) / effort);
            },
            cancellationToken)));
    }

    private static async Task WriteAsync(Projection projection, RunRecord record, string folder, CancellationToken cancellationToken)
    {
        await using var file = File.Create(Path.Combine(folder, projection.FileName));
        await projection.WriteAsync(record, file, cancellationToken);
    }
}
