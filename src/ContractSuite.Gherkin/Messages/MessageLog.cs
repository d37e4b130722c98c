using System.Runtime.InteropServices;
using ContractSuite.Gherkin.Bindings;
using ContractSuite.Gherkin.Features;
using ContractSuite.Gherkin.Running;
using Cucumber.Messages;
using Gherkin.CucumberMessages;
using Io.Cucumber.Messages.Types;
using HookType = Io.Cucumber.Messages.Types.HookType;

namespace ContractSuite.Gherkin.Messages;

/// <summary>Writes a run's messages in a valid order, with ids that are unique in the run.</summary>
internal sealed class MessageLog(IMessageSink sink, TimeProvider time)
{
    private readonly Lock _lock = new();
    private string _runId = "";

    public IIdGenerator Ids { get; } = new IncrementingIdGenerator();

    public TimeProvider Time { get; } = time;

    private Timestamp Now => Converters.ToTimestamp(Time.GetUtcNow().UtcDateTime);

    public T Locked<T>(Func<T> action)
    {
        lock (_lock)
        {
            return action();
        }
    }

    public string NewId() => Locked(Ids.GetNewId);

    public void Describe(BindingRegistry registry)
    {
        var version = typeof(MessageLog).Assembly.GetName().Version!.ToString(3);
        Write(Envelope.Create(new Meta(
            ProtocolVersion.Version,
            new Product("ContractSuite.Gherkin", version),
            new Product(".NET", Environment.Version.ToString()),
            new Product(RuntimeInformation.OSDescription, Environment.OSVersion.Version.ToString()),
            new Product(RuntimeInformation.ProcessArchitecture.ToString(), null),
            null)));
        foreach (var type in registry.CustomTypes)
        {
            Write(Envelope.Create(new ParameterType(type.Name, [type.Pattern], false, true, NewId(), new SourceReference(null, null, null, null))));
        }

        foreach (var step in registry.Steps)
        {
            var kind = step.Pattern.IsCucumberExpression ? StepDefinitionPatternType.CUCUMBER_EXPRESSION : StepDefinitionPatternType.REGULAR_EXPRESSION;
            Write(Envelope.Create(new StepDefinition(step.Id, new StepDefinitionPattern(step.Pattern.Source, kind), Reference(step.Method))));
        }

        foreach (var hook in registry.Hooks)
        {
            // The messages know no hooks around features and steps.
            if (TypeOf(hook.Type) is not { } type)
                continue;

            var tags = hook.Tags.Count == 0 ? null : string.Join(" or ", hook.Tags.Select(tag => $"@{tag.TrimStart('@')}"));
            Write(Envelope.Create(new Hook(hook.Id, hook.Method.Name, Reference(hook.Method), tags, type)));
        }
    }

    public void Describe(ParsedFeature feature, IEnumerable<Pickle> pickles)
    {
        Write(Envelope.Create(new Source(feature.Source.Uri, feature.Source.Text, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN)));
        Write(Envelope.Create(feature.Document));
        foreach (var pickle in pickles)
        {
            Write(Envelope.Create(pickle));
        }
    }

    public void RunStarted() => Write(Envelope.Create(new TestRunStarted(Now, _runId = NewId())));

    public void RunFinished(bool success, System.Exception? fault = null) =>
        Write(Envelope.Create(new TestRunFinished(fault?.Message, success, Now, fault is null ? null : Told(fault), _runId)));

    /// <summary>How an undefined step could be bound.</summary>
    public void Suggest(PickleStep step, string snippet) => Write(Envelope.Create(new Suggestion(NewId(), step.Id, [new Snippet("csharp", snippet)])));

    public string RunHookStarted(HookBinding hook)
    {
        var id = NewId();
        Write(Envelope.Create(new TestRunHookStarted(id, _runId, hook.Id, null, Now)));
        return id;
    }

    public void RunHookFinished(string id, TestStepResultStatus status, TimeSpan duration, System.Exception? fault) =>
        Write(Envelope.Create(new TestRunHookFinished(id, Result(status, fault?.Message, fault, duration), Now)));

    public TestCase Case(Pickle pickle, List<TestStep> steps)
    {
        var testCase = new TestCase(NewId(), pickle.Id, steps, _runId);
        Write(Envelope.Create(testCase));
        return testCase;
    }

    public string CaseStarted(TestCase testCase)
    {
        var id = NewId();
        Write(Envelope.Create(new TestCaseStarted(0, id, testCase.Id, null, Now)));
        return id;
    }

    public void CaseFinished(string id) => Write(Envelope.Create(new TestCaseFinished(id, Now, willBeRetried: false)));

    public void StepStarted(string caseId, string stepId) => Write(Envelope.Create(new TestStepStarted(caseId, stepId, Now)));

    public void StepFinished(string caseId, string stepId, StepOutcome outcome, TimeSpan duration) =>
        Write(Envelope.Create(new TestStepFinished(caseId, stepId, Result(outcome.Status, outcome.Message, outcome.Fault, duration), Now)));

    public void Attach(AttachedBody body, string mediaType, string? fileName, AttachmentPlace place) => Write(Envelope.Create(new Attachment(
        body.Text,
        body.Encoding,
        fileName,
        mediaType,
        null,
        place.TestCaseStartedId,
        place.TestStepId,
        null,
        null,
        place.TestRunHookStartedId,
        Now)));

    private static TestStepResult Result(TestStepResultStatus status, string? message, System.Exception? fault, TimeSpan duration) => new(
        Converters.ToDuration(duration),
        message,
        status,
        fault is null || status is not TestStepResultStatus.FAILED ? null : Told(fault));

    private static Io.Cucumber.Messages.Types.Exception Told(System.Exception fault) => new(fault.GetType().Name, fault.Message, fault.StackTrace);

    private static SourceReference Reference(System.Reflection.MethodInfo method) => new(
        null,
        new JavaMethod(method.DeclaringType!.FullName!, method.Name, [.. method.GetParameters().Select(parameter => parameter.ParameterType.Name)]),
        null,
        null);

    private static HookType? TypeOf(Reqnroll.Bindings.HookType type) => type switch
    {
        Reqnroll.Bindings.HookType.BeforeTestRun => HookType.BEFORE_TEST_RUN,
        Reqnroll.Bindings.HookType.AfterTestRun => HookType.AFTER_TEST_RUN,
        Reqnroll.Bindings.HookType.BeforeScenario => HookType.BEFORE_TEST_CASE,
        Reqnroll.Bindings.HookType.AfterScenario => HookType.AFTER_TEST_CASE,
        _ => null,
    };

    private void Write(Envelope envelope)
    {
        lock (_lock)
        {
            sink.Write(envelope);
        }
    }
}
