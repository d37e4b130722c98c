using System.Globalization;
using ContractSuite.Cli.Progress;
using ContractSuite.Gherkin.Running;
using ContractSuite.Target.Pacing;

namespace ContractSuite.Cli.Verify;

/// <summary>One line for each feature as it ends, the scenarios below that stand in the way, and waits for the rate limit.</summary>
internal sealed class FeatureLines(TextWriter output, Telling telling, TimeLeft left, int planned, TimeProvider time)
    : IProgress<FeatureResult>, IPacingObserver
{
    private static readonly TimeSpan BetweenWaits = TimeSpan.FromSeconds(10);

    private static readonly (ScenarioStatus Status, string Word)[] Counted =
    [
        (ScenarioStatus.Passed, "passed"),
        (ScenarioStatus.Failed, "failed"),
        (ScenarioStatus.Undefined, "undefined"),
        (ScenarioStatus.Ambiguous, "ambiguous"),
        (ScenarioStatus.Pending, "pending"),
        (ScenarioStatus.Skipped, "skipped"),
    ];

    private readonly Lock _lock = new();
    private DateTimeOffset _lastWait = DateTimeOffset.MinValue;

    public void Report(FeatureResult value)
    {
        if (telling is Telling.Verdict or Telling.Json)
            return;

        var bad = value.Scenarios.Where(scenario => scenario.IsBad).ToList();
        var counts = Counted.Select(counted => (counted.Word, Count: value.Count(counted.Status))).Where(pair => pair.Count > 0);
        lock (_lock)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(bad.Count == 0 ? "✓" : "✗")} {value.Title,-36} {string.Join(", ", counts.Select(pair => $"{pair.Count} {pair.Word}")),-28} {value.Duration.TotalSeconds:0.0} s{left.AfterOneMore()}"));
            foreach (var scenario in telling is Telling.Scenarios ? value.Scenarios.Except(bad) : [])
                output.WriteLine($"    {scenario.Status.ToString().ToLowerInvariant(),-8} {scenario.Name}");
            foreach (var scenario in bad)
            {
                output.WriteLine($"    {scenario.Uri}:{scenario.Line} {scenario.Name}");
                output.WriteLine($"      {scenario.Message?.ReplaceLineEndings($"{Environment.NewLine}      ")}");
            }

            output.Flush();
        }
    }

    /// <inheritdoc/>
    public void Waiting(TimeSpan pause, RateLimit limit, long spent)
    {
        if (telling is Telling.Verdict or Telling.Json)
            return;

        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now - _lastWait < BetweenWaits)
                return;

            _lastWait = now;
            var waiting = limit.Interval * Math.Max(1, (planned * RunPlan.RequestsPerScenario) - spent);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  waiting for the target's rate limit, {limit}: {spent} requests so far, about {TimeWords.Of(waiting > pause ? waiting : pause)} left"));
            output.Flush();
        }
    }
}
