using ContractSuite.Contract.Findings;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Recorded;

/// <summary>A step, or a hook that did something worth showing, with all that happened in it.</summary>
public sealed record RecordedStep
{
    /// <summary>As the feature says it, <c>Given</c>, <c>When</c>, <c>Then</c>, <c>And</c>, <c>*</c> or their translation; empty for a hook.</summary>
    public required string Keyword { get; init; }

    /// <summary>The step's words, example values filled in; the hook's name for a hook.</summary>
    public required string Text { get; init; }

    /// <summary>How it ended.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>What the engine says of it: why it failed or was skipped; null when there is nothing to say.</summary>
    public string? Message { get; init; }

    /// <summary>How long it took; zero for a step that was not carried out.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The rows of its data table, cells in order; empty without one.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Table { get; init; } = [];

    /// <summary>Its doc string; null without one.</summary>
    public string? DocString { get; init; }

    /// <summary>What was sent and received while it ran, in the order of the record.</summary>
    public required IReadOnlyList<Exchange> Exchanges { get; init; }

    /// <summary>The rules that its exchanges broke, accepted ones included.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Text that the step definition wrote to its output.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Whatever else was attached while it ran, in the order of the record.</summary>
    public IReadOnlyList<Attached> Others { get; init; } = [];

    /// <summary>Whether it is a hook and not a line of the feature.</summary>
    public bool IsHook => Keyword.Length == 0;

    /// <summary>Whether a reader would miss it: it did not pass, or something was sent, found, noted or attached in it.</summary>
    internal bool HasSomethingToShow => Outcome != Outcome.Passed || Exchanges.Count + Findings.Count + Notes.Count + Others.Count > 0;
}
