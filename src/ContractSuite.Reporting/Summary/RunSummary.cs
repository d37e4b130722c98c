using System.Text.Json;
using System.Text.Json.Serialization;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Reporting.Summary;

/// <summary>The run for a script: <c>summary.json</c>, held by <c>schemas/summary.json</c>.</summary>
internal static class RunSummary
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Task WriteAsync(RunRecord record, Stream stream, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(stream, Of(record, record.Verdict), Options, cancellationToken);

    private static object Of(RunRecord record, Verdict verdict) => new
    {
        verdict.Ships,
        verdict.Objections,
        record.Cut,
        Target = record.Facts is { } facts ? new { facts.BaseUrl, Version = facts.TargetVersion, Sandbox = facts.IsSandbox } : null,
        record.Facts?.Seed,
        record.Facts?.SuiteVersion,
        record.Facts?.Objects,
        record.Started,
        DurationSeconds = Seconds(record.Duration),
        Scenarios = new { Total = verdict.Scenarios, verdict.Passed, verdict.Failed, verdict.Skipped, verdict.Unfinished },
        Exchanges = new
        {
            Total = verdict.Exchanges,
            Surfaces = record.Exchanges.CountBy(exchange => exchange.Operation.Surface)
                .OrderBy(surface => surface.Key)
                .ToDictionary(surface => JsonNamingPolicy.CamelCase.ConvertName(surface.Key.ToString()), surface => surface.Value),
        },
        Operations = new { record.Coverage.Counts.Published, record.Coverage.Counts.Reached, record.Coverage.Counts.LeftOut, record.Coverage.Counts.NotReached },
        Findings = new
        {
            New = verdict.NewFindings,
            verdict.Advisories,
            Known = verdict.KnownFindings,
            Rules = FindingGroup.Of(record.Findings).Select(Rule),
        },
        Rules = record.Checks is { } checks ? new { Checks = checks.Counts, checks.WithoutSubject } : null,
        Skipped = record.Scenarios.Where(scenario => scenario.Outcome == Outcome.Skipped)
            .CountBy(scenario => scenario.Reason ?? "no reason given")
            .OrderByDescending(reason => reason.Value)
            .Select(reason => new { Reason = reason.Key, Count = reason.Value }),
        record.Guest,
        Features = record.Features.Select(Feature),
    };

    private static object Rule(FindingGroup group) => new { group.Rule, group.Severity, group.Blame, group.Deviation, group.Count };

    private static object Feature(RecordedFeature feature)
    {
        var outcomes = feature.Scenarios.CountBy(scenario => scenario.Outcome).ToDictionary();
        return new
        {
            feature.Uri,
            feature.Name,
            Passed = outcomes.GetValueOrDefault(Outcome.Passed),
            Failed = outcomes.GetValueOrDefault(Outcome.Failed),
            Skipped = outcomes.GetValueOrDefault(Outcome.Skipped),
            Unfinished = outcomes.GetValueOrDefault(Outcome.Unfinished),
            Requests = feature.Scenarios.Sum(scenario => scenario.Exchanges.Count()),
            DurationSeconds = feature.Scenarios.Sum(scenario => Seconds(scenario.Duration)),
        };
    }

    private static double Seconds(TimeSpan duration) => Math.Round(duration.TotalSeconds, 3);
}
