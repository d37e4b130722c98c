namespace Reqnroll;

/// <summary>The running step; injected into hooks by way of the scenario's context.</summary>
public sealed class ScenarioStepContext : ReqnrollContext
{
    internal ScenarioStepContext()
    {
    }

    /// <summary>Its text; null between steps.</summary>
    public StepInfo? StepInfo { get; internal set; }

    /// <summary>How the step stands.</summary>
    public ScenarioExecutionStatus Status { get; set; } = ScenarioExecutionStatus.OK;

    /// <summary>The fault that ended it; null while there is none.</summary>
    public Exception? StepError { get; set; }
}
