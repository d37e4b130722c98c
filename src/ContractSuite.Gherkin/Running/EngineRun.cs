using System.Runtime.ExceptionServices;
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
    private bool _finished;
    private bool _failed;
    private System.Exception? _setUpFault;
    private System.Exception? _hookFault;

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

    /// <summary>Whether no further scenario is to begin, as one failed and the options stop there.</summary>
    internal bool IsStopped => _failed && _options.StopsAtFirstFailure;

    /// <summary>Adds a feature, filtered by the options' tags. Throws <see cref="FeatureSyntaxException"/>.</summary>
    public FeatureExecution Add(FeatureSource source)
    {
        var feature = Messages.Locked(() => ParsedFeature.Parse(source, Messages.Ids));
        var selected = feature.Pickles
            .Where(pickle => _tags.Holds(pickle.Tags.Select(tag => tag.Name)) && _options.Only?.Contains((source.Uri, pickle.Location.Line)) != false)
            .ToList();
        Messages.Describe(feature, selected);
        return new FeatureExecution(this, feature, selected);
    }

    /// <summary>
    /// Runs the hooks before everything, once; later calls wait for the first. When one of them fails the others still run, and
    /// this call and every later one throws its fault: no scenario can run.
    /// </summary>
    public async Task StartAsync()
    {
        await _starting.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!_started)
            {
                _started = true;
                Messages.RunStarted();
                SetUp();
                if (_setUpFault is null)
                    await RunHooksAsync(HookType.BeforeTestRun).ConfigureAwait(false);
            }
        }
        finally
        {
            _starting.Release();
        }

        Rethrow(_setUpFault ?? _hookFault);
    }

    /// <summary>
    /// Runs the hooks after everything, each of them, and ends the record; later calls do nothing. Throws the fault of a hook of
    /// the run once the record is whole.
    /// </summary>
    /// <param name="success">False for a run that was stopped.</param>
    /// <param name="fault">What made it impossible to go on, outside steps and hooks; the hooks are then left out.</param>
    public async Task FinishAsync(bool success = true, System.Exception? fault = null)
    {
        if (!_started || _finished)
            return;

        _finished = true;
        var abortion = _setUpFault ?? (fault == _hookFault ? null : fault);
        if (abortion is null)
            await RunHooksAsync(HookType.AfterTestRun).ConfigureAwait(false);

        Messages.RunFinished(success && abortion is null && !_failed, abortion);
        Rethrow(_hookFault);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _container.DisposeAsync().ConfigureAwait(false);
        _starting.Dispose();
    }

    internal void Note(ScenarioResult result) => _failed |= result.IsBad;

    private static void Rethrow(System.Exception? fault)
    {
        if (fault is not null)
            ExceptionDispatchInfo.Throw(fault);
    }

    private void SetUp()
    {
        try
        {
            _options.Configure?.Invoke(_container);
        }
        catch (System.Exception fault)
        {
            _setUpFault = fault;
        }
    }

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
                _hookFault ??= fault;
                Messages.RunHookFinished(id, TestStepResultStatus.FAILED, _options.Time.GetElapsedTime(clock), fault);
            }
        }
    }
}
