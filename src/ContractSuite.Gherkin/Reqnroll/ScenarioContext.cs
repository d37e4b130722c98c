using Reqnroll.BoDi;

namespace Reqnroll;

/// <summary>The running scenario; injected into bindings.</summary>
public sealed class ScenarioContext : ReqnrollContext
{
    internal ScenarioContext(IObjectContainer scenarioContainer, ScenarioInfo scenarioInfo)
    {
        ScenarioContainer = scenarioContainer;
        ScenarioInfo = scenarioInfo;
        StepContext = new ScenarioStepContext();
    }

    /// <summary>Title and tags.</summary>
    public ScenarioInfo ScenarioInfo { get; }

    /// <summary>The container that gives bindings their constructor arguments.</summary>
    public IObjectContainer ScenarioContainer { get; }

    /// <summary>How the scenario stands.</summary>
    public ScenarioExecutionStatus ScenarioExecutionStatus { get; internal set; } = ScenarioExecutionStatus.OK;

    /// <summary>The running step.</summary>
    public ScenarioStepContext StepContext { get; }

    /// <summary>The instance of a binding class, or of anything else that the container makes.</summary>
    public object GetBindingInstance(Type bindingType) => ScenarioContainer.Resolve(bindingType);
}
