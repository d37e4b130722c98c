using System.Runtime.ExceptionServices;
using ContractSuite.Features;
using ContractSuite.Features.Hosting;
using ContractSuite.Gherkin.Messages;
using ContractSuite.Gherkin.Running;
using ContractSuite.Reporting;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Secrets;

[assembly: AssemblyFixture(typeof(FeatureRun))]

namespace ContractSuite.Features;

/// <summary>
/// The run that all features share: against TWENTY_BASE_URL, else the sandbox. Its record and documents go to out/features, or to CONTRACTSUITE_OUT.
/// </summary>
public sealed class FeatureRun : IAsyncLifetime
{
    private readonly string _folder = Environment.GetEnvironmentVariable("CONTRACTSUITE_OUT") ?? Path.Combine(HostedSuite.RepositoryRoot, "out", "features");
    private readonly SecretBook _secrets = new();
    private HostedSuite? _hosted;
    private NdjsonMessageSink? _record;
    private EngineRun? _run;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _hosted = await HostedSuite.StartAsync(_secrets);
        if (IsTold("CONTRACTSUITE_WHOLE"))
            await _hosted.Suite.CoverEverythingAsync();

        _record = NdjsonMessageSink.Create(Path.Combine(_folder, "run.ndjson"), _secrets.Redacted);
        _run = new EngineRun(
            new EngineOptions
            {
                StepAssemblies = [typeof(SuiteRun).Assembly],
                Tags = IsTold("CONTRACTSUITE_LOAD") ? "not @soak" : "not @load",
                Configure = container => container.RegisterInstanceAs(_hosted.Suite),
            },
            _record);
    }

    /// <summary>Runs the scenario at a line as the test that it is.</summary>
    public async Task RunAsync(FeatureFixture feature, int line)
    {
        await _run!.StartAsync();
        var execution = feature.In(_run);
        Assert.SkipUnless(
            execution.Pickles.Any(pickle => pickle.Location.Line == line),
            "Load is left out unless asked for: --filter Category=load, or CONTRACTSUITE_LOAD=true. A soak is run by 'contractsuite load --tags @soak'.");

        var result = await execution.RunAsync(line);
        if (result.Status is ScenarioStatus.Skipped)
            Assert.Skip(_secrets.Redacted(result.Message ?? "skipped"));

        // A secret in a message would be in the test results; only such a message loses its stack.
        var message = _secrets.Redacted(result.Message ?? "");
        if (result.Fault is { } fault && fault.Message == _secrets.Redacted(fault.Message))
            ExceptionDispatchInfo.Throw(fault);

        Assert.True(result.Status is ScenarioStatus.Passed, message);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_run is not null)
        {
            await _run.FinishAsync();
            await _run.DisposeAsync();
        }

        _record?.Dispose();
        if (_hosted is not null)
            await _hosted.DisposeAsync();

        if (_record is not null)
            await Projections.WriteAllAsync(RunRecord.Read(Path.Combine(_folder, "run.ndjson")), _folder);
    }

    private static bool IsTold(string variable) => Environment.GetEnvironmentVariable(variable) == "true";
}
