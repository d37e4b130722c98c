namespace Reqnroll.UnitTestProvider;

/// <summary>Ends the running scenario with a reason; injected into bindings.</summary>
public interface IUnitTestRuntimeProvider
{
    /// <summary>The step is not written yet.</summary>
    void TestPending(string message);

    /// <summary>Nothing can be said of the scenario: it is skipped.</summary>
    void TestInconclusive(string message);

    /// <summary>The scenario does not apply here: it is skipped.</summary>
    void TestIgnore(string message);
}
