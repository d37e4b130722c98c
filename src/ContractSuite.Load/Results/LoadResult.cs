using ContractSuite.Load.Models;

namespace ContractSuite.Load.Results;

/// <summary>
/// What a workload came to. Attached to the step that ran it as <see cref="LoadJson.ResultMediaType"/>; schemas/load.json is its
/// schema. All latencies are in microseconds.
/// </summary>
public sealed record LoadResult
{
    /// <summary>The workload's name: the scenario's.</summary>
    public required string Workload { get; init; }

    /// <summary>The model in words: <c>50 a second for 30 s</c>.</summary>
    public required string Model { get; init; }

    /// <summary>The part that this generator made: <c>1/1</c> for all of it.</summary>
    public required string Shard { get; init; }

    /// <summary>The seed of arrivals, mix and thinking.</summary>
    public required int Seed { get; init; }

    /// <summary>When measuring began, UTC: behind the warm-up.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>The warm-up before it, not measured, in seconds.</summary>
    public required double WarmUpSeconds { get; init; }

    /// <summary>From the beginning of measuring to the end of the model or to the last answer, whichever came later, in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>Whether it ran to its end: false when it was stopped before.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>How well the generator did its part.</summary>
    public required GeneratorFigures Generator { get; init; }

    /// <summary>All actions together.</summary>
    public required ActionFigures Overall { get; init; }

    /// <summary>Each action, in the order of the mix.</summary>
    public required IReadOnlyList<ActionFigures> Actions { get; init; }

    /// <summary>Whether the figures are the server's and not the generator's.</summary>
    public bool IsValid => Generator.Objections.Count == 0;

    /// <summary>One line: <c>1,500 calls in 30 s, 50 a second; median 4.1 ms, 95 % 9 ms, 99 % 31 ms; 0 failed</c>.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Overall.Count:N0} calls in {Seconds:0.#} s, {Overall.PerSecond:0.##} answers a second; median {Shown(Overall.Latency.P50)}, 95 % {Shown(Overall.Latency.P95)}, 99 % {Shown(Overall.Latency.P99)}; {Overall.Failed:N0} failed");

    private static string Shown(long microseconds) => DurationWords.OfMicroseconds(microseconds);
}
