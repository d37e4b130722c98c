using ContractSuite.Gherkin.Features;
using ContractSuite.Gherkin.Running;

namespace Engine;

/// <summary>One feature for the time of its test class.</summary>
public abstract class FeatureFixture(string uri, string text) : IAsyncLifetime
{
    private readonly FeatureSource _source = new(uri, text);
    private FeatureExecution? _execution;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public FeatureExecution In(EngineRun run) => _execution ??= run.Add(_source);

    public ValueTask DisposeAsync() => _execution?.DisposeAsync() ?? ValueTask.CompletedTask;
}
