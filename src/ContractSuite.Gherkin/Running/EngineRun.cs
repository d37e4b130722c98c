using ContractSuite.Gherkin.Bindings;
using ContractSuite.Gherkin.Features;
using ContractSuite.Gherkin.Messages;
using ContractSuite.Gherkin.Tags;
using Io.Cucumber.Messages.Types;
using Reqnroll.BoDi;
using HookType = Reqnroll.Bindings.HookType;

namespace ContractSuite.Gherkin.Running;

/// <summary>One run: add features, start, run their scenarios in any order, finish. What the generated tests use.</summary>
public sealed class EngineRun : IAsyncDisposable
{
    private readonly EngineOptions _options;
    private readonly TagExpression _tags;
    private readonly ObjectContainer _container = new();
    private readonly SemaphoreSlim _starting = new(1, 1);
    private bool _started;
    private bool _failed;

    /// <summary>Reads the bindings. Throws <see cref="Expressions.ExpressionException"/> or <see cref="TagExpressionException"/>.</summary>
    public EngineRun(EngineOptions options, IMessageSink sink)
    {
        _options = options;
        _tags = TagExpression.Parse(options.Tags ?? "");
        Messages = new MessageLog(sink, options.Time);
        Registry = BindingRegistry.Of(options.StepAssemblies, Messages.Ids);
        Matcher = new StepMatcher(Registry);
        Messages.Describe(Registry);
    }

    internal MessageLog Messages { get; }

    internal BindingRegistry Registry { get; }

    internal StepMatcher Matcher { get; }

    internal IObjectContainer Container => _container;

    /// <summary>Adds a feature, filtered by the options' tags. Throws <see cref="FeatureSyntaxException"/>.</summary>
    public FeatureExecution Add(FeatureSource source)
    {
        var feature = Messages.Locked(() => ParsedFeature.Parse(source, Messages.Ids));
        var selected = feature.Pickles.Where(pickle => _tags.Holds(pickle.Tags.Select(tag => tag.Name))).ToList();
        Messages.Describe(feature, selected);
        return new FeatureExecution(this, feature, selected);
    }

    /// <summary>Runs the hooks before everything, once; later calls wait for the first and do nothing.</summary>
    public async Task StartAsync()
    {
        await _starting.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_started)
                return;

            _started = true;
            Messages.RunStarted();
            _options.Configure?.Invoke(_container);
            await RunHooksAsync(HookType.BeforeTestRun).ConfigureAwait(false);
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Runs the hooks after everything and ends the record.</summary>
    /// <param name="success">False for a run that was stopped.</param>
    public async Task FinishAsync(bool success = true)
    {
        if (_started)
        {
            await RunHooksAsync(HookType.AfterTestRun).ConfigureAwait(false);
            Messages.RunFinished(success && !_failed);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _container.DisposeAsync().ConfigureAwait(false);
        _starting.Dispose();
    }

    internal void Note(ScenarioResult result) => _failed |= result.IsBad;

    private async Task RunHooksAsync(HookType moment)
    {
        foreach (var hook in Registry.Hooks.Where(hook => hook.Type == moment))
        {
            var id = Messages.RunHookStarted(hook);
            _container.RegisterInstanceAs<IAttachments>(new RunHookAttachments(Messages, id));
            var clock = _options.Time.GetTimestamp();
            try
            {
                await Invocation.CallHookAsync(hook.Method, _container).ConfigureAwait(false);
                Messages.RunHookFinished(id, TestStepResultStatus.PASSED, _options.Time.GetElapsedTime(clock), null);
            }
            catch (System.Exception fault)
            {
                _failed = true;
                Messages.RunHookFinished(id, TestStepResultStatus.FAILED, _options.Time.GetElapsedTime(clock), fault);
                throw;
            }
        }
    }
}
