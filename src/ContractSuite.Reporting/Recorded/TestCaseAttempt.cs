using Cucumber.Messages;
using Io.Cucumber.Messages.Types;

namespace ContractSuite.Reporting.Recorded;

/// <summary>One attempt at a scenario, filled as its messages are read.</summary>
internal sealed class TestCaseAttempt(TestCaseStarted started)
{
    private readonly Dictionary<string, TestStepResult> _results = [];
    private readonly Dictionary<string, Evidence> _evidence = [];
    private TestCaseFinished? _finished;

    public bool IsFinished => _finished is not null;

    public TimeSpan Duration =>
        _finished is null ? TimeSpan.Zero : Converters.ToDateTime(_finished.Timestamp) - Converters.ToDateTime(started.Timestamp);

    public void Finish(TestStepFinished step) => _results[step.TestStepId] = step.TestStepResult;

    public void Finish(TestCaseFinished finished) => _finished = finished;

    public TestStepResult? Result(string testStepId) => _results.GetValueOrDefault(testStepId);

    public Evidence Evidence(string testStepId)
    {
        if (!_evidence.TryGetValue(testStepId, out var evidence))
            _evidence[testStepId] = evidence = new Evidence();
        return evidence;
    }
}
