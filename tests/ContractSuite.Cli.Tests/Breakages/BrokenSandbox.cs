using ContractSuite.Cli.Tests.Breakages;
using ContractSuite.Contract;
using ContractSuite.Gherkin.Features;
using ContractSuite.Gherkin.Messages;
using ContractSuite.Gherkin.Running;
using ContractSuite.Sandbox;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Pacing;
using Io.Cucumber.Messages.Types;

[assembly: AssemblyFixture(typeof(BrokenSandbox))]

namespace ContractSuite.Cli.Tests.Breakages;

/// <summary>One sandbox and one discovery for all breakages; only the rule concerned is run, while its breakage is in force.</summary>
public sealed class BrokenSandbox : IAsyncLifetime
{
    private const int Seed = 1;

    /// <summary>The folder of the features, beside the tests.</summary>
    public static string Features { get; } = Path.Combine(AppContext.BaseDirectory, "features");

    private Func<BrokenAnswer, BrokenAnswer> _break = answer => answer;
    private SandboxServer? _sandbox;
    private SuiteRun? _suite;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(new SandboxOptions { Before = Breaking.With(answer => _break(answer)) });
        _suite = await SuiteRun.StartAsync(EmbeddedSandbox.SettingsOf(_sandbox), ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas")), Seed, new GuestOptions(), new Unpaced());
    }

    /// <summary>Runs the scenarios of one rule with its answers broken.</summary>
    internal async Task<IReadOnlyList<ScenarioResult>> RunAsync(Breakage breakage)
    {
        var source = FeatureSource.ReadFolder(Features).Single(feature => feature.Uri == breakage.Feature);
        var options = new EngineOptions
        {
            StepAssemblies = [typeof(SuiteRun).Assembly],
            Configure = container => container.RegisterInstanceAs(_suite!),
        };
        _break = breakage.Break;
        try
        {
            var result = await Engine.RunAsync(options, [OneRule.Of(source, breakage.Rule)], new NoRecord(), new Progress<FeatureResult>());
            return [.. result.Features.SelectMany(feature => feature.Scenarios)];
        }
        finally
        {
            _break = answer => answer;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_suite is not null)
            await _suite.DisposeAsync();

        if (_sandbox is not null)
            await _sandbox.DisposeAsync();
    }

    private sealed class NoRecord : IMessageSink
    {
        public void Write(Envelope envelope)
        {
        }
    }

    private sealed class Unpaced : IPacingObserver
    {
        public void Waiting(TimeSpan pause, Target.Pacing.RateLimit limit, long spent)
        {
        }
    }
}
