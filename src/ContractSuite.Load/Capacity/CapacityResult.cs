using System.Globalization;

namespace ContractSuite.Load.Capacity;

/// <summary>How much a server carries. Attached to the step as <see cref="Results.LoadJson.CapacityMediaType"/>.</summary>
public sealed record CapacityResult
{
    /// <summary>The workload's name.</summary>
    public required string Workload { get; init; }

    /// <summary>The highest rate of arrivals at which every promise was kept; 0 when none was.</summary>
    public required double PerSecond { get; init; }

    /// <summary>How often one user of the mix acts, in seconds.</summary>
    public required double SecondsBetweenActs { get; init; }

    /// <summary>Every rate that was tried, ascending: the curve.</summary>
    public required IReadOnlyList<CapacityPoint> Curve { get; init; }

    /// <summary>The users that make that rate.</summary>
    public long Users => (long)(PerSecond * SecondsBetweenActs);

    /// <summary>The answer in one sentence.</summary>
    public string Sentence
    {
        get
        {
            var broken = Curve.FirstOrDefault(point => point.PerSecond > PerSecond);
            var carried = string.Create(
                CultureInfo.InvariantCulture,
                $"This instance carries {PerSecond:0.#} requests a second of this mix, made by {Users:N0} users who act every {SecondsBetweenActs:0.#} s");
            return broken switch
            {
                null => $"{carried}, and nothing higher was tried.",
                { IsValid: false } => string.Create(CultureInfo.InvariantCulture, $"{carried}, or more: at {broken.PerSecond:0.#} this machine was too slow to say. Use several with --shard."),
                { Broken: [var first, ..] } => string.Create(CultureInfo.InvariantCulture, $"{carried}; at {broken.PerSecond:0.#} a second a promise breaks: {first}."),
                _ => $"{carried}.",
            };
        }
    }
}
