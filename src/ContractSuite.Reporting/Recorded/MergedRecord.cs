using System.Globalization;
using ContractSuite.Contract.Checks;

namespace ContractSuite.Reporting.Recorded;

/// <summary>Several records told as one: the shards of a run, each with scenarios of its own.</summary>
internal static class MergedRecord
{
    /// <summary>The first record's facts, everybody's scenarios; exchanges of later records get the number of theirs before their id.</summary>
    public static RunRecord Of(IReadOnlyList<RunRecord> records)
    {
        if (records.Count == 1)
            return records[0];

        var apart = records.Select((record, index) => index == 0 ? record : Renamed(record, $"{(index + 1).ToString(CultureInfo.InvariantCulture)}-")).ToList();
        var ids = new HashSet<string>();
        return apart[0] with
        {
            Features = [.. apart.SelectMany(record => record.Features).GroupBy(feature => feature.Uri).OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => Feature([.. file], ids))],
            Checks = apart.Select(record => record.Checks).Aggregate(Sum),
            Surroundings = [.. apart.SelectMany(record => record.Surroundings)],
            Started = apart.Min(record => record.Started),
            Duration = apart.Max(record => record.Duration),
            Cut = apart.Select(record => record.Cut).FirstOrDefault(cut => cut is not null),
            Fault = apart.Select(record => record.Fault).FirstOrDefault(fault => fault is not null),
        };
    }

    /// <summary>A sum that lacks a shard would call rules without a subject that have one there.</summary>
    private static RuleChecks? Sum(RuleChecks? one, RuleChecks? other) => one is null || other is null ? null : one + other;

    private static RecordedFeature Feature(IReadOnlyList<RecordedFeature> parts, HashSet<string> ids) => parts[0] with
    {
        Rules =
        [
            .. parts.SelectMany(part => part.Rules).GroupBy(rule => rule.Name)
                .Select(rule => rule.First() with { Scenarios = [.. rule.SelectMany(part => part.Scenarios).OrderBy(scenario => scenario.Line).Select(scenario => Named(scenario, ids))] })
                .OrderBy(rule => rule.Scenarios.Count > 0 ? rule.Scenarios[0].Line : 0),
        ],
    };

    private static RecordedScenario Named(RecordedScenario scenario, HashSet<string> ids)
    {
        var id = scenario.Id;
        for (var copy = 2; !ids.Add(id); copy++)
            id = $"{scenario.Id}-{copy.ToString(CultureInfo.InvariantCulture)}";
        return scenario with { Id = id };
    }

    private static RunRecord Renamed(RunRecord record, string prefix) => record with
    {
        Surroundings = [.. record.Surroundings.Select(step => Renamed(step, prefix))],
        Features =
        [
            .. record.Features.Select(feature => feature with
            {
                Rules = [.. feature.Rules.Select(rule => rule with { Scenarios = [.. rule.Scenarios.Select(scenario => scenario with { Steps = [.. scenario.Steps.Select(step => Renamed(step, prefix))] })] })],
            }),
        ],
    };

    private static RecordedStep Renamed(RecordedStep step, string prefix) => step with
    {
        Exchanges = [.. step.Exchanges.Select(exchange => exchange with { Id = prefix + exchange.Id })],
        Findings = [.. step.Findings.Select(finding => finding with { ExchangeId = prefix + finding.ExchangeId })],
    };
}
