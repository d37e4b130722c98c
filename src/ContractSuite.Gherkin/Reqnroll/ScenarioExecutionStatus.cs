namespace Reqnroll;

/// <summary>How a scenario or a step ended.</summary>
public enum ScenarioExecutionStatus
{
    /// <summary>Good so far.</summary>
    OK,

    /// <summary>A step is not written yet.</summary>
    StepDefinitionPending,

    /// <summary>A step has no binding.</summary>
    UndefinedStep,

    /// <summary>A step has several bindings, or one that its arguments do not fit.</summary>
    BindingError,

    /// <summary>A step failed.</summary>
    TestError,

    /// <summary>A step ended the scenario with a reason.</summary>
    Skipped,
}
