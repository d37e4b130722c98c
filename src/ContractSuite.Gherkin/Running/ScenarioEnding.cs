using Reqnroll;
using Reqnroll.UnitTestProvider;

namespace ContractSuite.Gherkin.Running;

/// <summary>Ends the running scenario by throwing.</summary>
internal sealed class ScenarioEnding : IUnitTestRuntimeProvider
{
    public void TestPending(string message) => throw new PendingStepException(message);

    public void TestInconclusive(string message) => throw new ScenarioSkippedException(message);

    public void TestIgnore(string message) => throw new ScenarioSkippedException(message);
}
