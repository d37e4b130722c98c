using ContractSuite.Gherkin.Features;
using ContractSuite.Gherkin.Running;

namespace ContractSuite.Features;

/// <summary>One feature for the time of its test class: its hooks run before its first and after its last scenario.</summary>
public abstract class FeatureFixture(string uri, string text) : IAsyncLifetime
{
    private readonly FeatureSource _source = new(uri, text);
    private FeatureExecution? _execution;

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>The feature in a run.</summary>
    public FeatureExecution In(EngineRun run) => _execution ??= run.Add(_source);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_execution is not null)
            await _execution.DisposeAsync();

        GC.SuppressFinalize(this);
    }
}
