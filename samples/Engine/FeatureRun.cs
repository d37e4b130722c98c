using ContractSuite.Gherkin.Messages;
using ContractSuite.Gherkin.Running;
using Engine;

[assembly: AssemblyFixture(typeof(FeatureRun))]

namespace Engine;

/// <summary>The run that all features share. The package makes a class of tests of each feature; they come here.</summary>
public sealed class FeatureRun : IAsyncLifetime
{
    private readonly NdjsonMessageSink _record = NdjsonMessageSink.Create(Path.Combine(AppContext.BaseDirectory, "run.ndjson"));
    private readonly EngineRun _run;

    public FeatureRun() => _run = new EngineRun(new EngineOptions { StepAssemblies = [typeof(FeatureRun).Assembly] }, _record);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Runs the scenario at a line of a feature.</summary>
    public async Task RunAsync(FeatureFixture feature, int line)
    {
        await _run.StartAsync();
        var result = await feature.In(_run).RunAsync(line);
        Assert.True(result.Status is ScenarioStatus.Passed, result.Message);
    }

    public async ValueTask DisposeAsync()
    {
        await _run.FinishAsync();
        await _run.DisposeAsync();
        _record.Dispose();
    }
}
