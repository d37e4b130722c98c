namespace Reqnroll;

/// <summary>The running step; injected into hooks by way of the scenario's context.</summary>
public sealed class ScenarioStepContext : ReqnrollContext
{
    /// <summary>Its text; null between steps.</summary>
    public StepInfo? StepInfo { get; internal set; }

    /// <summary>How the step stands.</summary>
    public ScenarioExecutionStatus Status { get; internal set; } = ScenarioExecutionStatus.OK;
}
