using System.Globalization;
using System.Text;
using ContractSuite.Contract.Findings;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Reporting.Text;

namespace ContractSuite.Reporting.OpenMetrics;

/// <summary>The run as OpenMetrics text 1.0, for a Pushgateway or a file that a node exporter collects.</summary>
internal static class OpenMetricsText
{
    public static async Task WriteAsync(RunRecord record, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await writer.WriteAsync(Text(record, record.Verdict).AsMemory(), cancellationToken);
    }

    private static string Text(RunRecord record, Verdict verdict)
    {
        var text = new StringBuilder();
        Family(text, "contractsuite_ships", "1 when the target keeps its contract, as far as the run looked.", [("", verdict.Ships ? 1 : 0)]);
        Family(text, "contractsuite_scenarios", "Scenarios of the last run by outcome.",
        [
            (Label("outcome", "passed"), verdict.Passed),
            (Label("outcome", "failed"), verdict.Failed),
            (Label("outcome", "skipped"), verdict.Skipped),
            (Label("outcome", "unfinished"), verdict.Unfinished),
        ]);
        Family(text, "contractsuite_findings", "Findings of the last run by rule; known ones are accepted by a deviation.", record.Findings
            .CountBy(finding => (finding.Rule, finding.Severity, Known: finding.Deviation is not null))
            .OrderBy(group => group.Key)
            .Select(group => ($"{Label("rule", group.Key.Rule)},{Label("severity", Severities(group.Key.Severity))},{Label("known", group.Key.Known ? "true" : "false")}", (double)group.Value)));
        Family(text, "contractsuite_exchanges", "Requests of the last run by surface.", record.Exchanges
            .CountBy(exchange => exchange.Operation.Surface)
            .OrderBy(surface => surface.Key)
            .Select(surface => (Label("surface", surface.Key.ToString()), (double)surface.Value)));
        Family(text, "contractsuite_run_duration_seconds", "From the run's start to its end.", [("", record.Duration.TotalSeconds)], unit: "seconds");
        if (record.Started is { } started)
            Family(text, "contractsuite_run_started_timestamp_seconds", "When the run started.", [("", started.ToUnixTimeMilliseconds() / 1000.0)], unit: "seconds");
        if (record.Facts is { } facts)
            Info(text, facts.TargetVersion ?? "unknown", facts.SuiteVersion, facts.BaseUrl.Host);
        return text.Append("# EOF\n").ToString();
    }

    private static void Family(StringBuilder text, string name, string help, IEnumerable<(string Labels, double Value)> samples, string? unit = null)
    {
        text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} gauge\n");
        if (unit is not null)
            text.Append(CultureInfo.InvariantCulture, $"# UNIT {name} {unit}\n");
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n");
        foreach (var (labels, value) in samples)
            text.Append(CultureInfo.InvariantCulture, $"{name}{(labels.Length > 0 ? "{" + labels + "}" : "")} {value:0.###}\n");
    }

    private static void Info(StringBuilder text, string version, string suite, string host) => text.Append(
        CultureInfo.InvariantCulture,
        $"# TYPE contractsuite_target info\n# HELP contractsuite_target What was verified by what.\ncontractsuite_target_info{{{Label("host", host)},{Label("version", version)},{Label("suite", suite)}}} 1\n");

    private static string Severities(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string Label(string name, string value)
    {
        var escaped = VisibleText.Of(value).Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);
        return $"{name}=\"{escaped}\"";
    }
}
