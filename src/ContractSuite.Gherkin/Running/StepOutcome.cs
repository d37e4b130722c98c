using System.Runtime.ExceptionServices;
using Io.Cucumber.Messages.Types;
using Reqnroll;

namespace ContractSuite.Gherkin.Running;

/// <summary>What came of one step or hook.</summary>
internal sealed record StepOutcome(TestStepResultStatus Status, string? Message, System.Exception? Fault)
{
    public static StepOutcome Passed { get; } = new(TestStepResultStatus.PASSED, null, null);

    /// <summary>Not run, because something before it went wrong.</summary>
    public static StepOutcome PassedOver { get; } = new(TestStepResultStatus.SKIPPED, null, null);

    public bool IsGood => Status is TestStepResultStatus.PASSED;

    public ScenarioStatus ScenarioStatus => Status switch
    {
        TestStepResultStatus.PASSED => ScenarioStatus.Passed,
        TestStepResultStatus.SKIPPED => ScenarioStatus.Skipped,
        TestStepResultStatus.PENDING => ScenarioStatus.Pending,
        TestStepResultStatus.UNDEFINED => ScenarioStatus.Undefined,
        TestStepResultStatus.AMBIGUOUS => ScenarioStatus.Ambiguous,
        _ => ScenarioStatus.Failed,
    };

    public ScenarioExecutionStatus ExecutionStatus => Status switch
    {
        TestStepResultStatus.PASSED => ScenarioExecutionStatus.OK,
        TestStepResultStatus.SKIPPED => ScenarioExecutionStatus.Skipped,
        TestStepResultStatus.PENDING => ScenarioExecutionStatus.StepDefinitionPending,
        TestStepResultStatus.UNDEFINED => ScenarioExecutionStatus.UndefinedStep,
        TestStepResultStatus.AMBIGUOUS => ScenarioExecutionStatus.BindingError,
        _ => ScenarioExecutionStatus.TestError,
    };

    public static StepOutcome Of(System.Exception fault) => fault switch
    {
        PendingStepException => new(TestStepResultStatus.PENDING, fault.Message, fault),
        ScenarioSkippedException => new(TestStepResultStatus.SKIPPED, fault.Message, fault),
        _ => new(TestStepResultStatus.FAILED, fault.Message, fault),
    };

    public static StepOutcome Undefined(string snippet) =>
        new(TestStepResultStatus.UNDEFINED, $"No step definition matches. You can write it so:{Environment.NewLine}{snippet}", null);

    public static StepOutcome Ambiguous(IEnumerable<string> locations) =>
        new(TestStepResultStatus.AMBIGUOUS, $"Several step definitions match:{string.Concat(locations.Select(location => $"{Environment.NewLine}  {location}"))}", null);

    /// <summary>Throws the fault again as it was.</summary>
    public void Throw()
    {
        if (Fault is not null)
            ExceptionDispatchInfo.Throw(Fault);
    }
}
