using System.Reflection;
using Reqnroll.BoDi;

namespace ContractSuite.Gherkin.Running;

/// <summary>What to run features with.</summary>
public sealed record EngineOptions
{
    /// <summary>The assemblies with the bindings.</summary>
    public required IReadOnlyList<Assembly> StepAssemblies { get; init; }

    /// <summary>A tag expression; null or empty for every scenario.</summary>
    public string? Tags { get; init; }

    /// <summary>Only the scenarios at these lines of these features (of an outline the line of its row); null for all that the tags select.</summary>
    public IReadOnlySet<(string Uri, long Line)>? Only { get; init; }

    /// <summary>Whether the first scenario that fails ends the run; those that are running come to their end.</summary>
    public bool StopsAtFirstFailure { get; init; }

    /// <summary>How many features run at once. Default: two for each processor, as steps mostly wait for answers.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount * 2;

    /// <summary>Features with this tag run when no other does. Without the at sign; default <c>alone</c>.</summary>
    public string AloneTag { get; init; } = "alone";

    /// <summary>Features with this tag begin before the others, so that the run does not wait for them at its end. Without the at sign; default <c>long</c>.</summary>
    public string LongTag { get; init; } = "long";

    /// <summary>Registers what bindings may ask for, in the container that lives as long as the run.</summary>
    public Action<IObjectContainer>? Configure { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
