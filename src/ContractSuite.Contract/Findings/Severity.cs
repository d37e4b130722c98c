namespace ContractSuite.Contract.Findings;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never fails a run.</summary>
    Note,

    /// <summary>An integration may be surprised; shown, does not fail a run.</summary>
    Warning,

    /// <summary>The contract is broken; fails the step that caused it.</summary>
    Error,
}
