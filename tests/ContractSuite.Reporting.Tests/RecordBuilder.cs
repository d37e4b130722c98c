using System.Text;
using System.Text.Json;
using ContractSuite.Contract.Checks;
using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Published;
using ContractSuite.Contract.Runs;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Tests;

/// <summary>Writes a record line by line, as a run would: one second passes between two messages that tell the time.</summary>
internal sealed class RecordBuilder
{
    private readonly StringBuilder _lines = new();
    private int _seconds;
    private int _scenarios;

    public RecordBuilder() => Write(new { testRunStarted = new { id = "run", timestamp = Tick() } });

    public string Text => _lines.ToString();

    public RecordBuilder Checks(params (string Rule, int Count)[] counts) =>
        Attach(RuleChecksJson.MediaType, RuleChecksJson.Serialize(new RuleChecks(counts.ToDictionary(rule => rule.Rule, rule => rule.Count))), null, null);

    public RecordBuilder Contract(ContractFacts facts) => Attach(ContractFactsJson.MediaType, ContractFactsJson.Serialize(facts), null, null);

    public RecordBuilder Disagreements(params Disagreement[] rows) => Attach(DisagreementsJson.MediaType, DisagreementsJson.Serialize(rows), null, null);

    /// <summary>What the run asked before its first scenario.</summary>
    public RecordBuilder Discovery(IEnumerable<Exchange> exchanges)
    {
        foreach (var exchange in exchanges)
            Attach(ExchangeJson.MediaType, ExchangeJson.Serialize(exchange), null, null);
        return this;
    }

    public RecordBuilder Facts(RunFacts facts) => Attach(RunFactsJson.MediaType, RunFactsJson.Serialize(facts), null, null);

    /// <summary>A feature of one rule, at line 3, with a scenario at line 10.</summary>
    public RecordBuilder Feature(string uri, string name, string rule)
    {
        var step = new { id = uri + "-step", location = new { line = 11 }, keyword = "When ", text = "it runs" };
        var scenario = new { id = uri + "-scenario", location = new { line = 10 }, keyword = "Scenario", name = "", description = "", tags = Array.Empty<object>(), steps = new[] { step }, examples = Array.Empty<object>() };
        var children = new[] { new { rule = new { id = uri + "-rule", location = new { line = 3 }, keyword = "Rule", name = rule, description = "", tags = Array.Empty<object>(), children = new[] { new { scenario } } } } };
        return Write(new { gherkinDocument = new { uri, comments = Array.Empty<object>(), feature = new { location = new { line = 1 }, language = "en", keyword = "Feature", name, description = "  What is promised.\n  To whom.", tags = Array.Empty<object>(), children } } });
    }

    /// <summary>A scenario of one step, with what it attached; a null status leaves it unfinished.</summary>
    public RecordBuilder Scenario(string uri, int line, string name, string? status, string? message = null, IEnumerable<Exchange>? exchanges = null, IEnumerable<Finding>? findings = null)
    {
        var id = $"s{_scenarios++}";
        Write(new { pickle = new { id, uri, location = new { line }, name, language = "en", astNodeIds = Array.Empty<string>(), tags = new[] { new { name = "@core", astNodeId = "t" } }, steps = new[] { new { id = id + "p", text = "it runs", astNodeIds = new[] { uri + "-step" } } } } });
        Write(new { testCase = new { id = id + "c", pickleId = id, testSteps = new[] { new { id = id + "t", pickleStepId = id + "p", stepDefinitionIds = Array.Empty<string>(), stepMatchArgumentsLists = Array.Empty<object>() } } } });
        Write(new { testCaseStarted = new { id = id + "a", testCaseId = id + "c", attempt = 0, timestamp = Tick() } });
        foreach (var exchange in exchanges ?? [])
            Attach(ExchangeJson.MediaType, ExchangeJson.Serialize(exchange), id + "a", id + "t");
        foreach (var finding in findings ?? [])
            Attach(FindingJson.MediaType, FindingJson.Serialize(finding), id + "a", id + "t");
        if (status is null)
            return this;

        Write(new { testStepFinished = new { testCaseStartedId = id + "a", testStepId = id + "t", testStepResult = new { duration = new { seconds = 0, nanos = 5_000_000 }, status, message }, timestamp = Tick() } });
        return Write(new { testCaseFinished = new { testCaseStartedId = id + "a", willBeRetried = false, timestamp = Tick() } });
    }

    public RecordBuilder Finished(bool success = true) => Write(new { testRunFinished = new { success, timestamp = Tick(), testRunStartedId = "run" } });

    public RecordBuilder Raw(string text)
    {
        _lines.Append(text);
        return this;
    }

    public RunRecord Read()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(_lines.ToString()));
        return RunRecord.Read(stream);
    }

    private RecordBuilder Attach(string mediaType, byte[] body, string? testCaseStartedId, string? testStepId) =>
        Write(new { attachment = new { body = Convert.ToBase64String(body), contentEncoding = "BASE64", mediaType, testCaseStartedId, testStepId } });

    private RecordBuilder Write(object envelope) => Raw(JsonSerializer.Serialize(envelope) + "\n");

    private object Tick() => new { seconds = 1_795_000_000 + _seconds++, nanos = 0 };
}
