namespace ContractSuite.Reporting.Recorded;

/// <summary>How a step or a scenario ended.</summary>
public enum Outcome
{
    /// <summary>Every step was carried out and kept its promise.</summary>
    Passed,

    /// <summary>A step failed, or has no step definition, several, or one that is still to be written (pending).</summary>
    Failed,

    /// <summary>A step said that it does not apply here, with its reason; a step after one that did not pass.</summary>
    Skipped,

    /// <summary>The record ends before this did.</summary>
    Unfinished,
}
