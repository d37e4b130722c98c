using ContractSuite.Features.Hosting;
using ContractSuite.Gherkin;
using ContractSuite.Gherkin.OnReqnroll;
using ContractSuite.Target.Secrets;
using Reqnroll;
using Reqnroll.BoDi;
using Reqnroll.UnitTestProvider;

namespace ContractSuite.Features.OnReqnroll;

/// <summary>
/// The run that all features share when Reqnroll itself runs them: against TWENTY_BASE_URL, else the sandbox. Its record is
/// Reqnroll's own, of which <c>contractsuite report</c> makes the documents.
/// </summary>
[Binding]
public static class ReqnrollRun
{
    private static HostedSuite? _hosted;

    /// <summary>Before all other hooks: what they ask for.</summary>
    [BeforeTestRun(Order = int.MinValue)]
    public static async Task StartAsync(ITestRunContext run, ITestRunnerManager runners)
    {
        _hosted = await HostedSuite.StartAsync(new SecretBook());
        run.TestRunContainer.RegisterInstanceAs(_hosted.Suite);
        var folder = new AttachmentFolder();
        run.TestRunContainer.RegisterInstanceAs(folder, dispose: true);
        run.TestRunContainer.RegisterInstanceAs<IAttachments>(new ReqnrollAttachments(OutputOfTheRun(runners), folder));
    }

    /// <summary>Before all other hooks of a scenario: attachments go to the step that runs.</summary>
    [BeforeScenario(Order = int.MinValue)]
    public static void Attach(IObjectContainer scenario) => scenario.RegisterTypeAs<ReqnrollAttachments, IAttachments>();

    /// <summary>Load is for those who ask for it.</summary>
    [BeforeScenario("load", Order = int.MinValue)]
    public static void LeaveLoadOut(IUnitTestRuntimeProvider ending)
    {
        if (Environment.GetEnvironmentVariable("CONTRACTSUITE_LOAD") != "true")
            ending.TestIgnore("Load is left out unless asked for. Set CONTRACTSUITE_LOAD=true.");
    }

    /// <summary>After all other hooks.</summary>
    [AfterTestRun(Order = int.MaxValue)]
    public static async Task FinishAsync()
    {
        if (_hosted is not null)
            await _hosted.DisposeAsync();
    }

    /// <summary>Output belongs to a test thread; hooks of the run have none of their own.</summary>
    private static IReqnrollOutputHelper OutputOfTheRun(ITestRunnerManager runners)
    {
        var runner = runners.GetTestRunner();
        try
        {
            return runner.TestThreadContext.TestThreadContainer.Resolve<IReqnrollOutputHelper>();
        }
        finally
        {
            runners.ReleaseTestRunnerToPool(runner);
        }
    }
}
