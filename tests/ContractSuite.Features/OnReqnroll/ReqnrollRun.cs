using System.Reflection;
using ContractSuite.Cli;
using ContractSuite.Contract;
using ContractSuite.Gherkin;
using ContractSuite.Gherkin.OnReqnroll;
using ContractSuite.Sandbox;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Settings;
using Reqnroll;
using Reqnroll.BoDi;
using Reqnroll.UnitTestProvider;
using RateLimit = ContractSuite.Target.Pacing.RateLimit;

namespace ContractSuite.Features.OnReqnroll;

/// <summary>
/// The run that all features share when Reqnroll itself runs them: against TWENTY_BASE_URL, else the sandbox. Its record is
/// Reqnroll's own, of which <c>contractsuite report</c> makes the documents.
/// </summary>
[Binding]
public static class ReqnrollRun
{
    private static SandboxServer? _sandbox;
    private static SuiteRun? _suite;

    /// <summary>Before all other hooks: what they ask for.</summary>
    [BeforeTestRun(Order = int.MinValue)]
    public static async Task StartAsync(ITestRunContext run, ITestRunnerManager runners)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");
        var settings = TargetSettingsReader.Read(environment, RepositoryRoot) ?? await SandboxSettingsAsync();
        var seed = int.TryParse(environment.GetValueOrDefault("CONTRACTSUITE_SEED"), out var named) ? named : Random.Shared.Next(1, int.MaxValue);
        var guest = new GuestOptions { StateFolder = StateFolder.Of(environment) };
        _suite = await SuiteRun.StartAsync(settings, ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas")), seed, guest, new Patience());
        run.TestRunContainer.RegisterInstanceAs(_suite);
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
        if (_suite is not null)
            await _suite.DisposeAsync();

        if (_sandbox is not null)
            await _sandbox.DisposeAsync();
    }

    private static string RepositoryRoot => typeof(ReqnrollRun).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot")
        .Value!;

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

    private static async Task<TargetSettings> SandboxSettingsAsync()
    {
        _sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        return EmbeddedSandbox.SettingsOf(_sandbox);
    }

    /// <summary>Waits for the rate limit are no news to a test runner.</summary>
    private sealed class Patience : IPacingObserver
    {
        public void Waiting(TimeSpan pause, RateLimit limit, long spent)
        {
        }
    }
}
