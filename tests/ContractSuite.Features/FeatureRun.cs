using System.Reflection;
using System.Runtime.ExceptionServices;
using ContractSuite.Cli;
using ContractSuite.Contract;
using ContractSuite.Features;
using ContractSuite.Gherkin.Messages;
using ContractSuite.Gherkin.Running;
using ContractSuite.Reporting;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Sandbox;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Secrets;
using ContractSuite.Target.Settings;
using RateLimit = ContractSuite.Target.Pacing.RateLimit;

[assembly: AssemblyFixture(typeof(FeatureRun))]

namespace ContractSuite.Features;

/// <summary>
/// The run that all features share: against TWENTY_BASE_URL, else the sandbox. Its record and documents go to out/features, or to CONTRACTSUITE_OUT.
/// </summary>
public sealed class FeatureRun : IAsyncLifetime
{
    private readonly string _folder = Environment.GetEnvironmentVariable("CONTRACTSUITE_OUT") ?? Path.Combine(RepositoryRoot, "out", "features");
    private readonly SecretBook _secrets = new();
    private SandboxServer? _sandbox;
    private SuiteRun? _suite;
    private NdjsonMessageSink? _record;
    private EngineRun? _run;

    private static string RepositoryRoot { get; } = typeof(FeatureRun).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot")
        .Value!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");
        var settings = TargetSettingsReader.Read(environment, RepositoryRoot) ?? await SandboxSettingsAsync();
        var library = ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas"));
        var seed = int.TryParse(environment.GetValueOrDefault("CONTRACTSUITE_SEED"), out var named) ? named : Random.Shared.Next(1, int.MaxValue);
        var guest = new GuestOptions
        {
            StateFolder = StateFolder.Of(environment),
            ReadOnly = environment.GetValueOrDefault("CONTRACTSUITE_READ_ONLY") == "true",
            Destructive = environment.GetValueOrDefault("CONTRACTSUITE_DESTRUCTIVE") == "true",
            Secrets = _secrets,
        };
        var suite = await SuiteRun.StartAsync(settings, library, seed, guest, new Patience());
        _suite = suite;
        if (environment.GetValueOrDefault("CONTRACTSUITE_WHOLE") == "true")
            await suite.CoverEverythingAsync();

        _record = NdjsonMessageSink.Create(Path.Combine(_folder, "run.ndjson"), _secrets.Redacted);
        _run = new EngineRun(
            new EngineOptions
            {
                StepAssemblies = [typeof(SuiteRun).Assembly],
                Tags = environment.GetValueOrDefault("CONTRACTSUITE_LOAD") == "true" ? "not @soak" : "not @load",
                Configure = container => container.RegisterInstanceAs(suite),
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
        if (_suite is not null)
            await _suite.DisposeAsync();

        if (_sandbox is not null)
            await _sandbox.DisposeAsync();

        if (_record is not null)
            await Projections.WriteAllAsync(RunRecord.Read(Path.Combine(_folder, "run.ndjson")), _folder);
    }

    private async Task<TargetSettings> SandboxSettingsAsync()
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
