using ContractSuite.Load.Shards;

namespace ContractSuite.Cli.Load;

/// <summary>What a load run was asked to do.</summary>
internal sealed record LoadRequest
{
    /// <summary>The folder that the record and its documents go to, absolute.</summary>
    public required string Out { get; init; }

    /// <summary>A tag expression; null for everything but <c>@soak</c>.</summary>
    public string? Tags { get; init; }

    /// <summary>The tag expression that scenarios are selected by: load alone.</summary>
    public string Selection => Tags is { Length: > 0 } tags ? $"({tags}) and @load" : "@load and not @soak";

    /// <summary>The seed of data, arrivals and mix.</summary>
    public required int Seed { get; init; }

    /// <summary>As it was typed, for the record.</summary>
    public string? Command { get; init; }

    /// <summary>A target's name in contractsuite.json; null for the environment's or the sandbox.</summary>
    public string? Target { get; init; }

    /// <summary>The folder for the run's ledger, absolute.</summary>
    public required string State { get; init; }

    /// <summary>Whether to look for the capacity of each mix.</summary>
    public bool FindsCapacity { get; init; }

    /// <summary>Whether a broken promise ends its workload.</summary>
    public bool AbortsOnFail { get; init; }

    /// <summary>An earlier run's record, absolute; null for no comparison.</summary>
    public string? Baseline { get; init; }

    /// <summary>The part of the load that this process makes.</summary>
    public required Shard Shard { get; init; }

    /// <summary>When the load begins; null for at once.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>The port for Prometheus; null for none.</summary>
    public int? PrometheusPort { get; init; }

    /// <summary>Whether to print the summary as JSON and nothing else.</summary>
    public bool Json { get; init; }
}
