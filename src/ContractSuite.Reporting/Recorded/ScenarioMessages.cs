using ContractSuite.Target.Exchanges;
using Io.Cucumber.Messages.Types;

namespace ContractSuite.Reporting.Recorded;

/// <summary>The features, the scenarios picked from them, and how each of those went.</summary>
internal sealed class ScenarioMessages(ExchangeReader exchanges)
{
    private readonly SortedDictionary<string, GherkinDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Pickle> _pickles = [];
    private readonly Dictionary<string, string> _hookNames = [];
    private readonly List<TestCase> _testCases = [];
    private readonly Dictionary<string, TestCaseAttempt> _attempts = [];
    private readonly Dictionary<string, TestCaseAttempt> _lastAttempts = [];

    /// <summary>Keeps a message about a scenario; false for one that speaks of something else.</summary>
    public bool TryAdd(Envelope envelope)
    {
        switch (envelope)
        {
            case { GherkinDocument: { } document }:
                _documents[document.Uri] = document;
                return true;
            case { Pickle: { } pickle }:
                _pickles[pickle.Id] = pickle;
                return true;
            case { Hook: { } hook }:
                _hookNames[hook.Id] = hook.Name ?? "hook";
                return false;
            case { TestCase: { } testCase }:
                _testCases.Add(testCase);
                return true;
            case { TestCaseStarted: { } started }:
                _attempts[started.Id] = _lastAttempts[started.TestCaseId] = new TestCaseAttempt(started);
                return true;
            case { TestStepFinished: { } finished }:
                _attempts[finished.TestCaseStartedId].Finish(finished);
                return true;
            case { TestCaseFinished: { } finished }:
                _attempts[finished.TestCaseStartedId].Finish(finished);
                return true;
            case { Attachment: { TestCaseStartedId: { } attempt, TestStepId: { } step } attachment }:
                _attempts[attempt].Evidence(step).Add(attachment, exchanges);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The features in the order of their files' names, each with those of its scenarios that were to run.</summary>
    public IReadOnlyList<RecordedFeature> Features()
    {
        var byFile = _testCases.ToLookup(testCase => _pickles[testCase.PickleId].Uri);
        var assembly = new ScenarioAssembly(_pickles, _hookNames, _lastAttempts);
        return
        [
            .. byFile.OrderBy(file => file.Key, StringComparer.Ordinal)
                .Select(file => new FeatureAssembly(file.Key, _documents.GetValueOrDefault(file.Key)?.Feature, assembly).Feature(file)),
        ];
    }
}
