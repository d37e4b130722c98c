using ContractSuite.Gherkin.Bindings;
using ContractSuite.Gherkin.Features;
using Io.Cucumber.Messages.Types;
using Reqnroll;
using Reqnroll.Bindings;
using Reqnroll.BoDi;
using Reqnroll.UnitTestProvider;
using DataTable = Reqnroll.DataTable;
using HookType = Reqnroll.Bindings.HookType;

namespace ContractSuite.Gherkin.Running;

/// <summary>One scenario from its first hook to its last, with a container of its own.</summary>
internal sealed class ScenarioExecution : IAsyncDisposable
{
    private readonly EngineRun _run;
    private readonly ParsedFeature _feature;
    private readonly Pickle _pickle;
    private readonly ObjectContainer _container;
    private readonly ScenarioContext _context;
    private readonly ScenarioOutput _output;
    private readonly string[] _tags;
    private StepOutcome _outcome = StepOutcome.Passed;

    public ScenarioExecution(EngineRun run, ParsedFeature feature, IObjectContainer featureContainer, Pickle pickle)
    {
        _run = run;
        _feature = feature;
        _pickle = pickle;
        _tags = [.. pickle.Tags.Select(tag => tag.Name.TrimStart('@')).Distinct()];
        _container = new ObjectContainer(featureContainer);
        _context = new ScenarioContext(_container, new ScenarioInfo(pickle.Name, [.. _tags.Except(feature.Tags)], _tags));
        _output = new ScenarioOutput(run.Messages);
        _container.RegisterInstanceAs(_context);
        _container.RegisterInstanceAs<IReqnrollOutputHelper>(_output);
        _container.RegisterInstanceAs<IAttachments>(_output);
        _container.RegisterInstanceAs<IUnitTestRuntimeProvider>(new ScenarioEnding());
    }

    /// <summary>Runs it to its end. Once the run is stopped, the step under way is finished, the rest passed over, and the hooks after it run.</summary>
    public async Task<ScenarioResult> RunAsync(CancellationToken stop)
    {
        var plan = ScenarioPlan.Of(_run, _feature, _pickle, _tags);
        _output.TestCaseStartedId = _run.Messages.CaseStarted(plan.TestCase);
        foreach (var hook in plan.Before)
        {
            await PerformAsync(hook.TestStepId, () => Invocation.CallHookAsync(hook.Binding.Method, _container), evenAfterFault: false).ConfigureAwait(false);
        }

        foreach (var step in plan.Steps)
        {
            await PerformAsync(step.TestStepId, () => stop.IsCancellationRequested ? throw new ScenarioSkippedException("The run was stopped before this step.") : RunStepAsync(step), evenAfterFault: false, step).ConfigureAwait(false);
        }

        foreach (var hook in plan.After)
        {
            await PerformAsync(hook.TestStepId, () => Invocation.CallHookAsync(hook.Binding.Method, _container), evenAfterFault: true).ConfigureAwait(false);
        }

        _run.Messages.CaseFinished(_output.TestCaseStartedId);
        return new ScenarioResult(_pickle.Name, _feature.Source.Uri, _pickle.Location.Line, _outcome.ScenarioStatus, _outcome.Message, _outcome.Fault);
    }

    public ValueTask DisposeAsync() => _container.DisposeAsync();

    /// <summary>Runs one step of the plan, or passes it over once something went wrong, and writes what came of it.</summary>
    private async Task PerformAsync(string testStepId, Func<Task> action, bool evenAfterFault, PlannedStep? step = null)
    {
        _output.TestStepId = testStepId;
        _run.Messages.StepStarted(_output.TestCaseStartedId, testStepId);
        var clock = _run.Messages.Time.GetTimestamp();
        // A step without its one binding is told even behind one that failed; behind one that skipped nothing is.
        var outcome = step?.Problem is { } problem && _outcome.Status is not TestStepResultStatus.SKIPPED
            ? problem
            : _outcome.IsGood || evenAfterFault ? await OutcomeOfAsync(action).ConfigureAwait(false) : StepOutcome.PassedOver;
        if (outcome.Status is TestStepResultStatus.UNDEFINED)
            _run.Messages.Suggest(step!.Pickle, StepSnippet.For(step.Pickle));

        _run.Messages.StepFinished(_output.TestCaseStartedId, testStepId, outcome, _run.Messages.Time.GetElapsedTime(clock));
        // The worst of its steps is the scenario's: a hook that fails behind a step that skipped makes it fail.
        if (outcome.ScenarioStatus > _outcome.ScenarioStatus)
        {
            _outcome = outcome;
            _context.TestError = outcome.Fault;
            _context.ScenarioExecutionStatus = outcome.ExecutionStatus;
        }
    }

    private static async Task<StepOutcome> OutcomeOfAsync(Func<Task> action)
    {
        try
        {
            await action().ConfigureAwait(false);
            return StepOutcome.Passed;
        }
        catch (System.Exception fault)
        {
            return StepOutcome.Of(fault);
        }
    }

    /// <summary>The step between its hooks; the hooks after it run whatever comes of it, and the first fault counts.</summary>
    private async Task RunStepAsync(PlannedStep step)
    {
        var table = step.Pickle.Argument?.DataTable is { } cells ? TableOf(cells) : null;
        var text = step.Pickle.Argument?.DocString?.Content;
        _context.StepContext.StepInfo = new StepInfo(StepMatcher.KindOf(step.Pickle) ?? StepDefinitionType.Given, step.Pickle.Text, table, text);
        await RunHooksAsync(HookType.BeforeStep).ConfigureAwait(false);
        var outcome = await OutcomeOfAsync(() => CallAsync(step.Match!, table, text)).ConfigureAwait(false);
        _context.StepContext.StepError = outcome.Fault;
        _context.StepContext.Status = outcome.ExecutionStatus;
        await RunHooksAsync(HookType.AfterStep).ConfigureAwait(false);
        outcome.Throw();
    }

    private async Task CallAsync(StepMatch match, DataTable? table, string? text)
    {
        var values = match.Arguments.Select(argument => (object)argument.Value).ToList();
        if (((object?)table ?? text) is { } below)
        {
            values.Add(below);
        }

        var parameters = match.Binding.Method.GetParameters();
        if (parameters.Length != values.Count)
            throw new BindingException($"{match.Binding.Location} takes {parameters.Length} arguments, but the step gives {values.Count}. Expression: {match.Binding.Pattern.Source}");

        var converter = new ArgumentConverter(_run.Registry, _container);
        var arguments = new object?[values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            arguments[i] = await converter.ConvertAsync(values[i], parameters[i].ParameterType).ConfigureAwait(false);
        }

        await Invocation.CallAsync(match.Binding.Method, _container, arguments).ConfigureAwait(false);
    }

    private async Task RunHooksAsync(HookType moment)
    {
        foreach (var hook in _run.Registry.Hooks.Where(hook => hook.Type == moment && hook.Covers(_feature.Title, _pickle.Name, _tags)))
        {
            await Invocation.CallHookAsync(hook.Method, _container).ConfigureAwait(false);
        }
    }

    private static DataTable TableOf(PickleTable table) => DataTable.Of(
        table.Rows[0].Cells.Select(cell => cell.Value),
        table.Rows.Skip(1).Select(row => row.Cells.Select(cell => cell.Value).ToArray()));
}
