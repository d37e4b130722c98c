namespace ContractSuite.Gherkin.Running;

/// <summary>How a scenario ended; the worst of its steps.</summary>
public enum ScenarioStatus
{
    /// <summary>Every step held.</summary>
    Passed,

    /// <summary>A step ended it with a reason.</summary>
    Skipped,

    /// <summary>A step is not written yet.</summary>
    Pending,

    /// <summary>A step has no binding.</summary>
    Undefined,

    /// <summary>A step has several bindings.</summary>
    Ambiguous,

    /// <summary>A step or a hook failed.</summary>
    Failed,
}
