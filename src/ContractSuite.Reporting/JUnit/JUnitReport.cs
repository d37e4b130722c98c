using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ContractSuite.Contract.Findings;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Reporting.Text;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.JUnit;

/// <summary>
/// JUnit XML as Jenkins and GitLab read it: a suite for each feature, a case for each scenario. GitLab shows the text of a result,
/// Jenkins its message where its schema has one and else its text.
/// </summary>
internal static class JUnitReport
{
    private const string Cut = "The record ends before this scenario does.";
    private static readonly XmlWriterSettings Settings = new() { Async = true, Indent = true, Encoding = new UTF8Encoding(false), CloseOutput = false };

    public static async Task WriteAsync(RunRecord record, Stream stream, CancellationToken cancellationToken)
    {
        var document = new XDocument(new XElement(
            "testsuites",
            new XAttribute("name", "ContractSuite"),
            Counts([.. record.Scenarios]),
            record.Features.Select(Suite)));
        await using var writer = XmlWriter.Create(stream, Settings);
        await document.SaveAsync(writer, cancellationToken);
    }

    private static XElement Suite(RecordedFeature feature)
    {
        var scenarios = feature.Scenarios.ToList();
        return new XElement(
            "testsuite",
            Attribute("name", feature.Name),
            Attribute("package", feature.Uri),
            Counts(scenarios),
            new XAttribute("skipped", scenarios.Count(scenario => scenario.Outcome == Outcome.Skipped)),
            scenarios.Select(scenario => Case(feature, scenario)));
    }

    private static IEnumerable<XAttribute> Counts(List<RecordedScenario> scenarios) =>
    [
        new("tests", scenarios.Count),
        new("failures", scenarios.Count(scenario => scenario.Outcome == Outcome.Failed)),
        new("errors", scenarios.Count(scenario => scenario.Outcome == Outcome.Unfinished)),
        Seconds(scenarios.Aggregate(TimeSpan.Zero, (sum, scenario) => sum + scenario.Duration)),
    ];

    private static XElement Case(RecordedFeature feature, RecordedScenario scenario) => new(
        "testcase",
        Attribute("name", scenario.Name),
        Attribute("classname", feature.Name),
        Seconds(scenario.Duration),
        Result(scenario),
        new XElement("system-out", VisibleText.Of(Account(scenario))));

    private static XElement? Result(RecordedScenario scenario) => scenario.Outcome switch
    {
        Outcome.Skipped => new XElement("skipped", VisibleText.Of(scenario.Reason ?? "skipped")),
        Outcome.Unfinished => new XElement("error", new XAttribute("message", Cut), Cut),
        Outcome.Failed => new XElement(
            "failure",
            Attribute("message", FirstLine(scenario.Reason ?? "failed")),
            Attribute("type", FailureType(scenario)),
            VisibleText.Of(Evidence(scenario))),
        _ => null,
    };

    private static string FailureType(RecordedScenario scenario) =>
        scenario.Findings.FirstOrDefault(finding => finding is { Severity: Severity.Error, Deviation: null })?.Rule ?? "step";

    /// <summary>The steps with their results, as one would read them in a log.</summary>
    private static string Account(RecordedScenario scenario) => string.Join('\n', scenario.Steps
        .Select(step => $"{step.Outcome.ToString().ToLowerInvariant(),-10} {step.Keyword} {step.Text}")
        .Append($"{scenario.Uri}:{scenario.Line.ToString(CultureInfo.InvariantCulture)}, {scenario.Id} in index.html"));

    private static string Evidence(RecordedScenario scenario)
    {
        var exchanges = scenario.Exchanges.DistinctBy(exchange => exchange.Id).ToDictionary(exchange => exchange.Id);
        var findings = scenario.Findings.Where(finding => finding.Deviation is null)
            .Select(finding => Tell(finding, exchanges.GetValueOrDefault(finding.ExchangeId)));
        return string.Join("\n\n", findings.Prepend(scenario.Reason ?? "failed"));
    }

    private static string Tell(Finding finding, Exchange? exchange) =>
        $"""
        {finding.Rule} {finding.Operation}{(finding.Pointer is null ? "" : " at " + finding.Pointer)}
        expected: {finding.Expected}
        actual:   {finding.Actual}
        advice:   {finding.Advice}
        {(exchange is null ? "" : CurlLine.Of(exchange))}
        """;

    private static string FirstLine(string text) => text.Split('\n')[0].TrimEnd();

    private static XAttribute Attribute(string name, string value) => new(name, VisibleText.Of(value));

    private static XAttribute Seconds(TimeSpan duration) => new("time", duration.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));
}
