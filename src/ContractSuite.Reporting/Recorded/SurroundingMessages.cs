using ContractSuite.Target.Exchanges;
using Io.Cucumber.Messages.Types;

namespace ContractSuite.Reporting.Recorded;

/// <summary>The hooks of the run, and what was attached to none of its scenarios.</summary>
internal sealed class SurroundingMessages(ExchangeReader exchanges)
{
    private readonly Dictionary<string, string> _names = [];
    private readonly List<TestRunHookStarted> _started = [];
    private readonly Dictionary<string, TestStepResult> _results = [];
    private readonly Dictionary<string, Evidence> _evidence = [];
    private readonly Evidence _outsideHooks = new();

    /// <summary>What the first hook of the run that did not pass says; null when all passed.</summary>
    public string? Fault => Steps().Where(step => step.Outcome == Outcome.Failed).Select(step => step.Message ?? step.Text).FirstOrDefault();

    public void Add(Envelope envelope)
    {
        if (envelope.Hook is { } hook)
            _names[hook.Id] = hook.Name ?? "hook of the run";
        else if (envelope.TestRunHookStarted is { } started)
            Start(started);
        else if (envelope.TestRunHookFinished is { } finished)
            _results[finished.TestRunHookStartedId] = finished.Result;
        else if (envelope.Attachment is { TestRunHookStartedId: { } id } attachment)
            _evidence[id].Add(attachment, exchanges);
        else if (envelope.Attachment is { } loose)
            _outsideHooks.Add(loose, exchanges);
    }

    /// <summary>The hooks in the order in which they started, then what was attached outside any; those with nothing to show are left out.</summary>
    public IReadOnlyList<RecordedStep> Steps() =>
    [
        .. _started.Select(Step)
            .Append(_outsideHooks.ToStep("", "Outside any hook", null) with { Outcome = Outcome.Passed })
            .Where(step => step.HasSomethingToShow),
    ];

    private void Start(TestRunHookStarted started)
    {
        _started.Add(started);
        _evidence[started.Id] = new Evidence();
    }

    private RecordedStep Step(TestRunHookStarted started) =>
        _evidence[started.Id].ToStep("", _names.GetValueOrDefault(started.HookId, "hook of the run"), _results.GetValueOrDefault(started.Id));
}
